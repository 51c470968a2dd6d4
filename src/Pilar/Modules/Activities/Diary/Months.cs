using System.Globalization;
using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Activities.Diary;

/// <summary>Months as addresses carry them: "2026-10".</summary>
internal static class Months
{
    public static DateOnly? Read(string? text) => DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month : null;

    /// <exception cref="Refusal">It is no month.</exception>
    public static DateOnly? Asked(string? text, string about = "month") => text is null ? null : Read(text) ?? throw new Refusal(T("Tulis bulan seperti 2026-10.", "Write the month like 2026-10."), about);

    public static string Name(DateOnly month) => $"{Show.Month(month.Month)} {month.Year}";

    /// <summary>The last so many months, the current one first.</summary>
    public static IReadOnlyList<Web.Ui.Option> Options(DateOnly today, int count = 14) => [.. Enumerable.Range(0, count).Select(back => today.ToMonth().AddMonths(-back)).Select(m => new Web.Ui.Option($"{m:yyyy-MM}", Name(m)))];
}
