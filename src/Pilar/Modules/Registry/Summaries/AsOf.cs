using System.Globalization;
using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Summaries;

/// <summary>The day a table is asked for.</summary>
public static class AsOf
{
    /// <exception cref="Refusal">Not a date, or beyond what anybody can know.</exception>
    public static DateOnly Read(string? text, Clock clock)
    {
        if (string.IsNullOrWhiteSpace(text)) return clock.Today;
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            throw new Refusal(T("Tulis tanggal sebagai tahun-bulan-hari, misalnya 2026-11-01.", "Write the date as year-month-day, for example 2026-11-01."), "as_of");
        if (day.Year < 1990 || day > clock.Today.AddYears(10))
            throw new Refusal(T("Tanggal harus antara tahun 1990 dan sepuluh tahun ke depan.", "The date must lie between 1990 and ten years from now."), "as_of");
        return day;
    }
}
