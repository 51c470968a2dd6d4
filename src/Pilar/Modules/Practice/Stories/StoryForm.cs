using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Practice.Stories;

public sealed class StoryForm
{
    /// <summary>Nothing = the region of the author.</summary>
    public string? Region { get; set; }
    public string? Title { get; set; }
    public string? Problem { get; set; }
    public string? Steps { get; set; }
    public long? Cost { get; set; }
    public string? CostNote { get; set; }
    public string? Result { get; set; }
    public string? Contact { get; set; }

    /// <summary>Separated by commas.</summary>
    public string? Tags { get; set; }

    /// <summary>Codes of PPKS kinds.</summary>
    public string[] Kinds { get; set; } = [];

    /// <summary>As last seen; null = not checked.</summary>
    public int? Version { get; set; }

    public static StoryForm Of(Story s) => new()
    {
        Region = s.RegionCode, Title = s.Title, Problem = s.Problem, Steps = s.Steps, Cost = s.Cost, CostNote = s.CostNote, Result = s.Result, Contact = s.Contact,
        Tags = string.Join(", ", s.Tags.Select(t => t.Tag).Order(StringComparer.Ordinal)), Kinds = [.. s.Kinds.Select(k => k.Code).Order(StringComparer.Ordinal)], Version = s.Version,
    };

    internal StoryText Text(IReadOnlySet<string> known)
    {
        string Required(string? text, int most, string missing, string about) => Written.Required(text, most, missing, about);
        if (Cost < 0) throw new Refusal(T("Biaya tidak negatif.", "A cost is not negative."), nameof(Cost));
        var tags = (Tags ?? "").Split([',', ';', '#', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(t => t.ToLowerInvariant()).Distinct(StringComparer.Ordinal).ToList();
        if (tags.Count > Story.MostTags) throw new Refusal(T($"Paling banyak {Story.MostTags} kata kunci.", $"At most {Story.MostTags} tags."), nameof(Tags));
        if (tags.Exists(t => t.Length > Story.LongestTag)) throw new Refusal(T($"Kata kunci paling panjang {Story.LongestTag} huruf; pisahkan dengan koma.", $"A tag has at most {Story.LongestTag} characters; separate them by commas."), nameof(Tags));
        var kinds = (Kinds ?? []).Distinct(StringComparer.Ordinal).ToList();
        if (kinds.Find(k => !known.Contains(k)) is { } strange) throw new Refusal(T($"Jenis PPKS {strange} tidak dikenal.", $"The PPKS kind {strange} is unknown."), nameof(Kinds));
        if (kinds.Count > Story.MostKinds) throw new Refusal(T($"Pilih paling banyak {Story.MostKinds} jenis PPKS yang paling tepat.", $"Choose the {Story.MostKinds} kinds that fit best at most."), nameof(Kinds));
        return new(
            Required(Title, Story.LongestTitle, T("Tulis judulnya.", "Give it a title."), nameof(Title)),
            Required(Problem, Story.LongestText, T("Tulis masalahnya.", "Tell the problem."), nameof(Problem)),
            Required(Steps, Story.LongestText, T("Tulis langkah-langkahnya.", "Tell the steps."), nameof(Steps)),
            Cost, Written.Optional(CostNote, Story.LongestNote, nameof(CostNote)),
            Required(Result, Story.LongestText, T("Tulis apa hasilnya.", "Tell what came of it."), nameof(Result)),
            Required(Contact, Story.LongestNote, T("Tulis siapa yang dapat ditanya: kantor atau jabatannya.", "Say whom to ask: an office or a function."), nameof(Contact)),
            kinds, tags);
    }
}

/// <summary>A story that keeps all rules of length.</summary>
internal sealed record StoryText(string Title, string Problem, string Steps, long? Cost, string? CostNote, string Result, string Contact, IReadOnlyList<string> Kinds, IReadOnlyList<string> Tags);

public sealed class SubmitForm
{
    /// <summary>The author has looked at what seems personal and says it is not.</summary>
    public bool NothingPersonal { get; set; }
}

public sealed class ReasonForm
{
    public string? Reason { get; set; }
}
