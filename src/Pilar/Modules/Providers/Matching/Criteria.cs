using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Providers.Matching;

/// <summary>The conditions of a service held against a need, one sentence each. Conditions that a service does not have are not listed.</summary>
internal static class Criteria
{
    public static IReadOnlyList<MatchCriterion> Of(Candidate c, Need need, MatchWords words) =>
        [.. new[] { Area(c, need, words), Kind(c, need, words), Age(c, need), Sex(c, need), Residence(c, need, words), Income(c, need), Papers(c, need, words), Open(c) }.OfType<MatchCriterion>()];

    private static MatchCriterion Area(Candidate c, Need need, MatchWords words)
    {
        var name = T("Wilayah layanan", "Area served");
        if (c.AreaCodes.FirstOrDefault(a => RegionCode.Contains(a, need.Region)) is { } whole) return new(name, true, T($"Melayani {words.Region(whole)}.", $"Serves {words.Region(whole)}."));
        if (c.AreaCodes.FirstOrDefault(a => RegionCode.Contains(need.Region, a)) is { } part) return new(name, null, T($"Hanya melayani {words.Region(part)}: periksa letaknya.", $"Serves only {words.Region(part)}: check the place."));
        return new(name, false, T($"Tidak melayani {words.Region(need.Region)}.", $"Does not serve {words.Region(need.Region)}."));
    }

    private static MatchCriterion Kind(Candidate c, Need need, MatchWords words)
    {
        var name = T("Jenis PPKS", "Kind of PPKS");
        if (c.KindCodes.Count == 0) return new(name, true, T("Untuk siapa saja.", "For everybody."));
        if (need.Kinds.Count == 0) return new(name, null, T($"Untuk {MatchWords.List(c.KindCodes, words.Kinds)}.", $"For {MatchWords.List(c.KindCodes, words.Kinds)}."));
        var served = c.KindCodes.Intersect(need.Kinds).ToList();
        return served.Count > 0 ? new(name, true, T($"Melayani {MatchWords.List(served, words.Kinds)}.", $"Serves {MatchWords.List(served, words.Kinds)}."))
            : new(name, false, T($"Hanya untuk {MatchWords.List(c.KindCodes, words.Kinds)}.", $"Only for {MatchWords.List(c.KindCodes, words.Kinds)}."));
    }

    private static MatchCriterion? Age(Candidate c, Need need)
    {
        if (c.AgeFrom is null && c.AgeTo is null) return null;
        var asked = (c.AgeFrom, c.AgeTo) switch
        {
            ({ } from, { } to) => T($"umur {from}–{to} tahun", $"ages {from}–{to}"),
            ({ } from, _) => T($"umur {from} tahun ke atas", $"ages {from} and above"),
            var (_, to) => T($"umur sampai {to} tahun", $"ages up to {to}"),
        };
        var met = need.Age is { } age ? !(age < c.AgeFrom) && !(age > c.AgeTo) : (bool?)null;
        return new(T("Umur", "Age"), met, need.Age is null ? T($"Untuk {asked}; umur belum diketahui.", $"For {asked}; the age is not known.") : T($"Untuk {asked}; orang ini {need.Age} tahun.", $"For {asked}; this person is {need.Age}."));
    }

    private static MatchCriterion? Sex(Candidate c, Need need) => c.OnlySex is null ? null : new(
        T("Jenis kelamin", "Sex"), need.Sex is null ? null : need.Sex == c.OnlySex, c.OnlySex == "F" ? T("Hanya untuk perempuan.", "For women only.") : T("Hanya untuk laki-laki.", "For men only."));

    private static MatchCriterion? Residence(Candidate c, Need need, MatchWords words) => !c.ResidentsOnly ? null : new(
        T("Domisili KTP", "Residence"),
        need.Residence is not { } home ? null : c.AreaCodes.Any(a => RegionCode.Contains(a, home)) ? true : c.AreaCodes.Any(a => RegionCode.Contains(home, a)) ? null : false,
        T($"Hanya untuk warga ber-KTP {string.Join(", ", c.AreaCodes.Select(words.Region))}.", $"Only for registered residents of {string.Join(", ", c.AreaCodes.Select(words.Region))}."));

    private static MatchCriterion? Income(Candidate c, Need need) => c.IncomeLimit is not { } limit ? null : new(
        T("Penghasilan", "Income"), need.Income is { } income ? income <= limit : null, T($"Paling tinggi Rp{Show.Number(limit)} sebulan serumah.", $"At most Rp{Show.Number(limit)} a month for the household."));

    private static MatchCriterion? Papers(Candidate c, Need need, MatchWords words)
    {
        if (c.PaperCodes.Count == 0) return null;
        var name = T("Berkas", "Papers");
        if (need.Papers is null) return new(name, null, T($"Diminta: {MatchWords.List(c.PaperCodes, words.Papers)}.", $"Asked for: {MatchWords.List(c.PaperCodes, words.Papers)}."));
        var missing = c.PaperCodes.Except(need.Papers).ToList();
        return missing.Count == 0 ? new(name, true, T("Semua berkas ada.", "All papers are at hand.")) : new(name, false, T($"Belum ada: {MatchWords.List(missing, words.Papers)}.", $"Missing: {MatchWords.List(missing, words.Papers)}."));
    }

    private static MatchCriterion? Open(Candidate c) => c.IsOpen ? null : new(
        T("Sedang buka", "Open"), false, c.ClosedBecause is null ? T("Tutup sementara.", "Temporarily closed.") : T($"Tutup sementara: {c.ClosedBecause}", $"Temporarily closed: {c.ClosedBecause}"));
}
