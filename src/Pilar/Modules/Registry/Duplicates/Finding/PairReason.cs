using System.Text.Json;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Duplicates.Finding;

/// <summary>How one field speaks for or against a pair being one person.</summary>
/// <param name="Field">nik, name, birth_date, sex, village or phone.</param>
/// <param name="Level">How far the two agree, in the words of the comparison.</param>
/// <param name="Weight">Share of the weight, as log2 of the odds; negative speaks against.</param>
public sealed record PairReason(string Field, string Level, double Weight)
{
    public static string Write(IEnumerable<PairReason> reasons) => JsonSerializer.Serialize(reasons);

    public static IReadOnlyList<PairReason> Read(string json) => JsonSerializer.Deserialize<PairReason[]>(json) ?? [];

    /// <summary>"Cocok: NIK, nama. Berbeda: telepon."</summary>
    public static string Say(IReadOnlyList<PairReason> reasons)
    {
        return string.Join(" ", new[] { Part(T("Cocok", "Agree"), r => r.Weight > 0), Part(T("Berbeda", "Differ"), r => r.Weight < 0) }.OfType<string>());

        string? Part(string title, Func<PairReason, bool> which) =>
            reasons.Where(which).OrderByDescending(r => Math.Abs(r.Weight)).Select(r => FieldName(r.Field)).ToList() is { Count: > 0 } names ? $"{title}: {string.Join(", ", names)}." : null;
    }

    private static string FieldName(string field) => field switch
    {
        "nik" => "NIK",
        "name" => T("nama", "name"),
        "birth_date" => T("tanggal lahir", "birth date"),
        "sex" => T("jenis kelamin", "sex"),
        "village" => T("desa", "village"),
        "phone" => T("telepon", "phone"),
        _ => field,
    };
}
