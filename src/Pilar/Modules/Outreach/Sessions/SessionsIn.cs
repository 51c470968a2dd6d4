using System.Globalization;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Web;
using Pilar.Web.Ui;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Outreach.Sessions;

/// <summary>What a list of sessions is asked for.</summary>
internal sealed record SessionFilter(string Region, int Year, string? Theme, SessionState? State, Guid? Series)
{
    public const int FirstYear = 2000, LastYear = 2200;

    /// <param name="region">As asked; nothing = the actor's.</param>
    public static SessionFilter From(AppDb db, string? region, int? year, string? theme, string? state, Guid? series = null) => new(
        ListQuery.Inside(db.Actor, string.IsNullOrEmpty(region) ? null : region) ?? db.Actor.Region!, YearOf(year, db.Clock), string.IsNullOrEmpty(theme) ? null : theme,
        string.IsNullOrEmpty(state) ? null : Enum.TryParse<SessionState>(state, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : throw new Refusal(T($"Keadaan tidak dikenal: {state}.", $"Unknown state: {state}."), "state"), series);

    public static int YearOf(int? year, Clock clock) => year is >= FirstYear and <= LastYear ? year.Value : clock.Today.Year;

    /// <summary>Years to choose from.</summary>
    public static IReadOnlyList<Option> Years(Clock clock, int asked) =>
        [.. Enumerable.Range(clock.Today.Year - 5, 7).Append(asked).Distinct().OrderDescending().Select(y => y.ToString(CultureInfo.InvariantCulture)).Select(y => new Option(y, y))];

    public IQueryable<OutreachSession> Query(AppDb db)
    {
        var (first, next) = (new DateOnly(Year, 1, 1), new DateOnly(Year + 1, 1, 1));
        return db.Inside<OutreachSession>(Region).Where(s => s.On >= first && s.On < next && (Theme == null || s.Theme == Theme) && (State == null || s.State == State) && (Series == null || s.SeriesId == Series));
    }
}
