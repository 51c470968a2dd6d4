using System.Text.Json;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.People.Identity;

/// <summary>How one field speaks for or against two records being one person.</summary>
/// <param name="Field">nik, name, birth_date, sex, village or phone.</param>
/// <param name="Level">How far the two agree, in the words of the comparison.</param>
/// <param name="Weight">Share of the weight, as log2 of the odds; negative speaks against.</param>
public sealed record MatchReason(string Field, string Level, double Weight)
{
    private const string Nik = "nik", Same = "same";

    /// <summary>A smaller weight neither speaks for one person nor against.</summary>
    private const double Telling = 0.5;

    internal static IReadOnlyList<MatchReason> Of(Linkage.PersonMatch match) =>
        [.. match.Fields.Where(f => f.Weight != 0).Select(f => new MatchReason(f.Field, f.Level, f.Weight))];

    public static bool SameNik(IReadOnlyList<MatchReason> reasons) => reasons.Any(r => r is { Field: Nik, Level: Same });

    public static string Write(IEnumerable<MatchReason> reasons) => JsonSerializer.Serialize(reasons);

    public static IReadOnlyList<MatchReason> Read(string json) => JsonSerializer.Deserialize<MatchReason[]>(json) ?? [];

    /// <summary>"Cocok: NIK, nama. Berbeda: telepon."</summary>
    public static string Say(IReadOnlyList<MatchReason> reasons)
    {
        return string.Join(" ", new[] { Part(T("Cocok", "Agree"), r => r.Level == Same || r.Weight > Telling), Part(T("Berbeda", "Differ"), r => r.Level != Same && r.Weight < -Telling) }.OfType<string>());

        string? Part(string title, Func<MatchReason, bool> which) =>
            reasons.Where(which).OrderByDescending(r => Math.Abs(r.Weight)).Select(r => FieldName(r.Field)).ToList() is { Count: > 0 } names ? $"{title}: {string.Join(", ", names)}." : null;
    }

    private static string FieldName(string field) => field switch
    {
        Nik => "NIK",
        "name" => T("nama", "name"),
        "birth_date" => T("tanggal lahir", "birth date"),
        "sex" => T("jenis kelamin", "sex"),
        "village" => T("desa", "village"),
        "phone" => T("telepon", "phone"),
        _ => field,
    };
}
