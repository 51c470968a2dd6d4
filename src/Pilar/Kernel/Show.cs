using System.Globalization;
using static Pilar.Kernel.Language;

namespace Pilar.Kernel;

/// <summary>Numbers and dates as people read them: 1.234,5 and "17 Agu 1985" (English: 1,234.5 and "17 Aug 1985").</summary>
public static class Show
{
    private static readonly string[] IndonesianMonths = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"];
    private static readonly string[] EnglishMonths = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    private static readonly NumberFormatInfo Indonesian = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };
    private static readonly NumberFormatInfo English = new();

    public static string Number(long value) => value.ToString("N0", IsEnglish ? English : Indonesian);

    public static string Number(double value, int decimals) => value.ToString("N" + decimals, IsEnglish ? English : Indonesian);

    /// <summary>A share between 0 and 1 as a percentage; a dash when nothing was counted.</summary>
    public static string Percent(long part, long whole) => whole == 0 ? "–" : Number(100.0 * part / whole, 1) + " %";

    public static string Date(DateOnly date) => $"{date.Day} {(IsEnglish ? EnglishMonths : IndonesianMonths)[date.Month - 1]} {date.Year:0000}";

    /// <summary>One day, or the first and the last.</summary>
    public static string Days(DateOnly from, DateOnly until) => until > from ? $"{Date(from)} – {Date(until)}" : Date(from);

    public static string Date(DateOnly? date) => date is { } d ? Date(d) : "–";

    /// <summary>Large sums in a few letters: "Rp160,5 juta"; where the last rupiah matters, write <see cref="Number(long)"/>.</summary>
    public static string Rupiah(long sum) => Math.Abs(sum) switch
    {
        >= 1_000_000_000 => $"Rp{Number(sum / 1e9, 2)} {T("miliar", "billion")}",
        >= 1_000_000 => $"Rp{Number(sum / 1e6, 1)} {T("juta", "million")}",
        _ => $"Rp{Number(sum)}",
    };

    /// <summary>Size of a file: "340 kB", "1,2 MB".</summary>
    public static string Size(long bytes) => bytes >= 1024 * 1024 ? $"{Number(bytes / (1024.0 * 1024), bytes % (1024 * 1024) == 0 ? 0 : 1)} MB" : $"{Number(Math.Max(1, bytes / 1024))} kB";

    /// <param name="month">1 to 12.</param>
    public static string Month(int month) => (IsEnglish ? EnglishMonths : IndonesianMonths)[month - 1];

    /// <summary>Date and time of day in the office's zone.</summary>
    public static string Time(DateTime utc, Clock clock)
    {
        var local = TimeZoneInfo.ConvertTimeFromUtc(utc, clock.Zone);
        return $"{Date(DateOnly.FromDateTime(local))} {local:HH:mm}";
    }

    /// <summary>How long ago, to stand beside the absolute time.</summary>
    public static string Ago(DateTime utc, Clock clock) => (clock.UtcNow - utc) switch
    {
        { TotalMinutes: < 1 } => T("baru saja", "just now"),
        { TotalHours: < 1 } span => T($"{(int)span.TotalMinutes} menit lalu", $"{(int)span.TotalMinutes} min ago"),
        { TotalDays: < 1 } span => T($"{(int)span.TotalHours} jam lalu", $"{(int)span.TotalHours} h ago"),
        var span => T($"{(int)span.TotalDays} hari lalu", $"{(int)span.TotalDays} days ago"),
    };
}
