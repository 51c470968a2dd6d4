using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Disasters.Incidents;

/// <summary>Day and time by the clock on the office's wall.</summary>
internal static class OfficeTime
{
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(10);

    /// <returns>Null when no day is given; the time alone means today.</returns>
    public static DateTime? Utc(this Clock clock, DateOnly? day, TimeOnly? time, string about)
    {
        if (day is null && time is null) return null;
        var utc = TimeZoneInfo.ConvertTimeToUtc((day ?? clock.Today).ToDateTime(time ?? default), clock.Zone);
        return utc <= Latest(clock).Add(Ahead) ? utc : throw new Refusal(T("Waktu ini belum tiba.", "This time has not come yet."), about);
    }

    /// <summary>The time asked for; now when none is.</summary>
    public static DateTime AsOf(this Clock clock, DateOnly? day, TimeOnly? time) => day is null && time is null ? clock.UtcNow : TimeZoneInfo.ConvertTimeToUtc((day ?? clock.Today).ToDateTime(time ?? default), clock.Zone);

    /// <summary>Now; where "today" is set to a later day, the same hour of that day.</summary>
    private static DateTime Latest(Clock clock) => TimeZoneInfo.ConvertTimeToUtc(clock.Local, clock.Zone) is var wall && wall > clock.UtcNow ? wall : clock.UtcNow;

    public static (DateOnly Day, TimeOnly Time) Wall(this Clock clock, DateTime utc)
    {
        var local = TimeZoneInfo.ConvertTimeFromUtc(utc, clock.Zone);
        return (DateOnly.FromDateTime(local), new(local.Hour, local.Minute));
    }
}
