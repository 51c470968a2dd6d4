using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Cases.Records;
using Pilar.Modules.Cases.Reports;
using Pilar.Modules.Cases.Secrecy;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Cases.Flow;

/// <summary>A field somebody changed: what they saw, and what it should be.</summary>
public sealed record Amendment(string? From, string? To);

/// <summary>A field that is neither what was seen nor what it should become: somebody else has changed it.</summary>
public sealed record Amended(string Field, string? Seen, string? Wanted, string? Is, string? By, DateTime? At);

/// <summary>Corrects single facts of a case: need, urgency, address, phone. Whoever belongs to the case may, knowing what they change.</summary>
public sealed class AmendCase(AppDb db, CaseDoor door, CaseCipher cipher)
{
    public const string Need = "need", Urgency = "urgency", Address = "address", Phone = "phone";

    public static readonly IReadOnlyList<string> Fields = [Need, Urgency, Address, Phone];

    /// <summary>Applies what nobody else has changed.</summary>
    /// <returns>The case, and the fields left as they were.</returns>
    public async Task<(Case Case, IReadOnlyList<Amended> Left)> Run(Guid id, IReadOnlyDictionary<string, Amendment> changes)
    {
        if (changes.Keys.FirstOrDefault(f => !Fields.Contains(f)) is { } unknown) throw new Refusal(T($"Yang dapat diubah: {string.Join(", ", Fields)}.", $"What can be changed: {string.Join(", ", Fields)}."), unknown);
        var @case = await door.ToWork(id);
        var (card, text) = (cipher.Card(@case.Client), cipher.Report(@case));
        var is_ = Values(@case, card, text);
        var (wanted, left) = (changes.ToDictionary(c => c.Key, c => Checked(c.Key, c.Value.To), StringComparer.Ordinal), new List<string>());
        var put = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (field, change) in changes)
            if (is_[field] == wanted[field]) continue;
            else if (is_[field] == Checked(field, change.From)) put[field] = wanted[field];
            else left.Add(field);
        if (put.Count > 0) await Put(@case, card, text, put);
        return (@case, [.. await Who(@case, left.ConvertAll(f => new Amended(f, changes[f].From, wanted[f], is_[f], null, null)))]);
    }

    private async Task Put(Case @case, ClientCard card, ReportText text, Dictionary<string, string?> put)
    {
        if (put.TryGetValue(Urgency, out var urgency)) @case.Urgency = Enum.Parse<Urgency>(urgency!, ignoreCase: true);
        if (put.TryGetValue(Need, out var need)) @case.Report = cipher.Seal(text with { Need = need! });
        if (put.ContainsKey(Address) || put.ContainsKey(Phone))
            @case.Client.Card = cipher.Seal(card with { Address = put.GetValueOrDefault(Address, card.Address), Phone = put.GetValueOrDefault(Phone, card.Phone) });
        // The version tells phones and officers that something of the case has changed, also when it lies with the client.
        db.Entry(@case).Property(c => c.Version).IsModified = true;
        await db.Commit(@case.Act(CasePermissions.Report, nameof(AmendCase)) with { Facts = new { Fields = put.Keys.Order(StringComparer.Ordinal) } });
    }

    private static Dictionary<string, string?> Values(Case @case, ClientCard card, ReportText text) => new(StringComparer.Ordinal)
    {
        [Need] = text.Need, [Urgency] = Word(@case.Urgency), [Address] = card.Address, [Phone] = card.Phone,
    };

    internal static string Word(Urgency urgency) => urgency.ToString().ToLowerInvariant();

    private static string? Checked(string field, string? value) => field switch
    {
        Need => Written.Optional(value, ReportForm.LongestNeed, field) is { Length: >= 10 } need ? need : throw new Refusal(T("Ceritakan keadaan dan kebutuhannya, sedikitnya satu kalimat.", "Tell the situation and the need in at least one sentence."), field),
        Urgency => Enum.TryParse<Urgency>(value, ignoreCase: true, out var urgency) && Enum.IsDefined(urgency) ? Word(urgency) : throw new Refusal(T("Kemendesakan: normal, soon, emergency.", "Urgency: normal, soon, emergency."), field),
        Phone => Registry.Phone.Normal(value, field),
        _ => Written.Optional(value, ClientForm.LongestNote, field),
    };

    /// <summary>Who changed them last, by the log, which knows the acts on a case by their regency.</summary>
    private async Task<IEnumerable<Amended>> Who(Case @case, List<Amended> left)
    {
        if (left.Count == 0) return left;
        var acts = await db.Audit.AsNoTracking().IgnoreQueryFilters([AppDb.RegionFilter]).Where(a => a.SubjectId == @case.Id && (a.Verb == nameof(AmendCase) || a.Verb == nameof(DescribeCase) || a.Verb == nameof(ReportCase)))
            .OrderByDescending(a => a.Id).Select(a => new { a.AccountName, a.At, a.Verb, a.Facts }).Take(50).ToListAsync();
        return left.Select(l => acts.Find(a => a.Verb switch { nameof(AmendCase) => a.Facts?.Contains($"\"{l.Field}\"", StringComparison.Ordinal) == true, nameof(DescribeCase) => l.Field is Address or Phone, _ => true }) is { } act
            ? l with { By = act.AccountName, At = act.At } : l);
    }
}
