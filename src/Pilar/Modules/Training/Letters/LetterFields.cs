using System.Text.RegularExpressions;
using Pilar.Kernel;
using Pilar.Modules.Training.Events;
using Pilar.Modules.Training.Seats;

namespace Pilar.Modules.Training.Letters;

/// <summary>Fields that a letter's text may contain, in braces.</summary>
internal static partial class LetterFields
{
    private static readonly string[] Names = ["{nama}", "{jenis}", "{wilayah}", "{kegiatan}", "{tanggal}", "{tempat}", "{batas}"];

    public static string All => string.Join(", ", Names);

    /// <returns>The first field nobody knows, or null.</returns>
    public static string? Unknown(string text) => Field().Matches(text).Select(m => m.Value).FirstOrDefault(f => !Names.Contains(f));

    /// <param name="region">Name of the participant's region of duty.</param>
    public static string Fill(string text, TrainingEvent e, Enrolment participant, string? region) => Field().Replace(text, field => field.Value switch
    {
        "{nama}" => participant.Name,
        "{jenis}" => participant.Kind,
        "{wilayah}" => region ?? participant.DutyRegionCode,
        "{kegiatan}" => e.Title,
        "{tanggal}" => Show.Days(e.StartsOn, e.EndsOn),
        "{tempat}" => e.Address is { } address ? $"{e.Place}, {address}" : e.Place,
        "{batas}" => Show.Date(e.NominateUntil),
        var other => other,
    });

    [GeneratedRegex(@"\{[^{}\s]*\}")]
    private static partial Regex Field();
}
