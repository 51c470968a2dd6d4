using Pilar.Data;
using Pilar.Modules.Outreach.Sessions;
using Pilar.Modules.Outreach.Surveys;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Outreach.Effects;

/// <summary>What a table of effects is asked for; what is not understood is the usual.</summary>
internal sealed record EffectQuery(string Region, int Year, EffectBy By, Moment To)
{
    public static EffectQuery From(AppDb db, string? region, int? year, string? by, string? to) => new(
        SessionFilter.From(db, region, year, null, null).Region, SessionFilter.YearOf(year, db.Clock), Enum.TryParse<EffectBy>(by, ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : EffectBy.Theme,
        string.Equals(to, nameof(Moment.Later), StringComparison.OrdinalIgnoreCase) ? Moment.Later : Moment.After);

    public static string Name(EffectBy by) => by switch
    {
        EffectBy.Theme => T("tema", "theme"),
        EffectBy.Method => T("metode", "method"),
        EffectBy.Village => T("tempat", "place"),
        _ => T("rangkaian", "series"),
    };
}
