using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Cases;
using Pilar.Modules.Practice.Adoptions;
using Pilar.Modules.Practice.Stories;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Practice.Digests;

/// <summary>The digest of a region for a month.</summary>
/// <param name="Since">First day of the year of cases it looks at.</param>
public sealed record MonthlyDigest(string Region, DateOnly Month, DateOnly Since, DateOnly Until, IReadOnlyList<DigestPart> Parts);

public sealed class DigestBook(AppDb db, StoryDoor door, CaseNumbers cases)
{
    /// <summary>Newest stories that are weighed; older ones are found by searching.</summary>
    private const int MostWeighed = 2000;

    /// <exception cref="Missing">The region lies elsewhere.</exception>
    /// <exception cref="Refusal">It is larger than a regency, or the month is none.</exception>
    public async Task<MonthlyDigest> Of(string? region, string? month)
    {
        var first = Month(month);
        var asked = string.IsNullOrEmpty(region) ? db.Actor.Region ?? throw new Missing() : region;
        if (!RegionCode.IsWellFormed(asked) || RegionCode.Level(asked) < RegionLevel.Regency) throw new Refusal(T("Pilih satu kabupaten atau kota.", "Choose one regency."), "region");
        if (db.Actor.Region is not { } mine || !RegionCode.Contains(mine, asked)) throw new Missing();
        var (since, until) = (first.AddMonths(-11), first.AddMonths(1).AddDays(-1));
        return new(asked, first, since, until, Digest.Of(asked, first, await cases.ByKind(asked, since, until), await Stories()));
    }

    /// <summary>The last whole month, the current one from its first day on.</summary>
    private DateOnly Month(string? text)
    {
        var current = new DateOnly(db.Clock.Today.Year, db.Clock.Today.Month, 1);
        if (string.IsNullOrEmpty(text)) return current;
        return DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) && month <= current ? month
            : throw new Refusal(T("Tulis bulan seperti 2026-10, paling akhir bulan ini.", "Write the month like 2026-10, this month at the latest."), "month");
    }

    private async Task<IReadOnlyList<StoryToShow>> Stories()
    {
        var found = await door.Published.AsNoTracking().OrderByDescending(s => s.PublishedOn).ThenBy(s => s.Id).Take(MostWeighed).Select(s => new { s.Id, s.Title, s.RegionCode, s.PublishedOn, Kinds = s.Kinds.Select(k => k.Code).ToList() }).ToListAsync();
        var outcomes = (await db.Set<Adoption>().IgnoreQueryFilters([AppDb.RegionFilter]).GroupBy(a => new { a.StoryId, a.Outcome }).Select(g => new { g.Key, Count = g.Count() }).ToListAsync()).ToDictionary(g => (g.Key.StoryId, g.Key.Outcome), g => g.Count);
        int Count(Guid story, AdoptionOutcome outcome) => outcomes.GetValueOrDefault((story, outcome));
        return found.ConvertAll(s => new StoryToShow(s.Id, s.Title, s.RegionCode, s.PublishedOn ?? default, s.Kinds, Count(s.Id, AdoptionOutcome.Worked), Count(s.Id, AdoptionOutcome.Partly), Count(s.Id, AdoptionOutcome.Not), Count(s.Id, AdoptionOutcome.Trying)));
    }
}

/// <summary>How far a story has been taken up, in words.</summary>
public static class Reuse
{
    public static string Words(int worked, int partly, int not, int trying)
    {
        string?[] parts = [worked > 0 ? T($"berhasil di {Show.Number(worked)}", $"worked in {Show.Number(worked)}") : null, partly > 0 ? T($"sebagian di {Show.Number(partly)}", $"in part in {Show.Number(partly)}") : null,
            not > 0 ? T($"tidak berhasil di {Show.Number(not)}", $"did not work in {Show.Number(not)}") : null, trying > 0 ? T($"sedang dicoba di {Show.Number(trying)}", $"being tried in {Show.Number(trying)}") : null];
        return string.Join(", ", parts.OfType<string>()) is { Length: > 0 } words ? words : T("belum diterapkan di tempat lain", "not taken up elsewhere yet");
    }
}
