using System.Globalization;

namespace Pilar.Kernel;

/// <summary>The only source of "now" and "today". <c>PILAR_AsOf=YYYY-MM-DD</c> fixes today for reproducible runs.</summary>
/// <param name="time">Where the instant comes from.</param>
/// <param name="zone">The office's time zone: decides when a day begins.</param>
/// <param name="asOf">A fixed today, or null.</param>
public sealed class Clock(TimeProvider time, TimeZoneInfo zone, DateOnly? asOf = null)
{
    public DateTime UtcNow => time.GetUtcNow().UtcDateTime;

    public DateOnly Today => asOf ?? DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(UtcNow, zone));

    /// <summary>Today and the time by the clock on the office's wall.</summary>
    public DateTime Local => Today.ToDateTime(TimeOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(UtcNow, zone)));

    public TimeZoneInfo Zone => zone;

    /// <summary>A fixed today when <paramref name="asOf"/> holds a date; office time zone by IANA name (default WITA, UTC+8).</summary>
    public static Clock From(string? asOf, string? zoneName, TimeProvider? time = null) => new(
        time ?? TimeProvider.System,
        TimeZoneInfo.FindSystemTimeZoneById(string.IsNullOrWhiteSpace(zoneName) ? "Asia/Makassar" : zoneName),
        DateOnly.TryParseExact(asOf, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null);
}
