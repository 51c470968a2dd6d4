using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Rules;

/// <summary>One version of the rules of one kind. A draft may be changed; once put in force it stands as it is, and a later one replaces it.</summary>
public sealed class RuleSet
{
    private RuleSet() { }

    public RuleSet(string kind, int number, string body, string madeBy, DateTime madeAt) =>
        (Kind, Number, Body, MadeBy, MadeAt) = (kind, number, body, madeBy, madeAt);

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>See <see cref="RuleKind"/>.</summary>
    public string Kind { get; private set; } = "";
    public int Number { get; private set; }

    /// <summary>The rules themselves, see <see cref="RuleJson"/>.</summary>
    public string Body { get; private set; } = "";

    /// <summary>First day in force; null = still a draft.</summary>
    public DateOnly? ValidFrom { get; private set; }
    public string MadeBy { get; private set; } = "";
    public DateTime MadeAt { get; private set; }
    public string? Note { get; private set; }

    /// <summary>What it would change, counted for the body as it is now.</summary>
    public string? Preview { get; private set; }

    /// <summary>When every verdict had been made anew under it.</summary>
    public DateTime? AppliedAt { get; private set; }

    public bool IsDraft => ValidFrom is null;

    public void Rewrite(string body)
    {
        if (!IsDraft) throw new Refusal(T("Aturan yang sudah diberlakukan tidak dapat diubah; buat versi baru.", "Rules that are in force cannot be changed; make a new version."));
        (Body, Preview) = (body, null);
    }

    public void Foresee(string preview) => Preview = preview;

    public void PutInForce(DateOnly from, string? note)
    {
        if (!IsDraft) throw new Refusal(T("Aturan ini sudah diberlakukan.", "These rules are in force already."));
        (ValidFrom, Note) = (from, string.IsNullOrWhiteSpace(note) ? null : note.Trim());
    }

    public void Applied(DateTime at) => AppliedAt = at;
}
