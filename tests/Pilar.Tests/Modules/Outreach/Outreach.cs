using Microsoft.EntityFrameworkCore;
using Pilar.Kernel;
using Pilar.Modules.Outreach.Plans;
using Pilar.Modules.Outreach.Questions;
using Pilar.Modules.Outreach.Sessions;
using Pilar.Modules.Outreach.Surveys;
using Pilar.Tests.Modules.Activities;
using Pilar.Tests.Modules.Registry.People;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Outreach;

/// <summary>Outreach of one regency, for tests.</summary>
internal static class Outreach
{
    public const string Regency = "63.03";

    public static SessionForm Form() => new()
    {
        On = new(2026, 10, 12), Theme = "AID", Audience = "AIDED", Method = "GROUP", Village = Somebody.Village, Place = "Balai desa", Educator = "Penyuluh Rekaan", WomenAdult = 18, WomenElderly = 4, MenAdult = 7, MenUnknown = 1,
    };

    public static async Task<OutreachSession> Held(House house, Action<SessionForm>? change = null)
    {
        await using var regency = house.As(Role.RegencyOfficer, Regency);
        var form = Form();
        change?.Invoke(form);
        return await regency.Get<KeepSessions>().Add(form);
    }

    /// <summary>A survey with two questions of knowledge (A is right) and one of trust.</summary>
    public static async Task<Guid> Survey(House house, Guid session)
    {
        await using var regency = house.As(Role.RegencyOfficer, Regency);
        return await regency.Get<RunSurvey>().Prepare(session, new() { Questions = await Questions(regency) });
    }

    /// <summary>A session in a series, with a photo, a survey whose slips are made, and a plan of one line.</summary>
    public static async Task<(Guid Session, Guid Series, Guid Photo, Guid Survey, Guid Line, Guid Plan)> Measured(House house)
    {
        var session = await Held(house, f => (f.NewSeries, f.Photos) = ("Rangkaian uji", [DiaryTests.Picture()]));
        var survey = await Survey(house, session.Id);
        await using var regency = house.As(Role.RegencyOfficer, Regency);
        await regency.Get<RunSurvey>().Print(survey, new() { Count = 2 });
        var line = await regency.Get<KeepPlans>().Add(2026, Line());
        return (session.Id, session.SeriesId!.Value, await regency.Db.Set<OutreachPhoto>().Where(p => p.SessionId == session.Id).Select(p => p.Id).SingleAsync(), survey, line, await regency.Db.Set<OutreachPlan>().Select(p => p.Id).SingleAsync());
    }

    public static PlanLineForm Line(int month = 10, int sessions = 2) => new() { Month = month, Theme = "AID", Sessions = sessions, People = 60 };

    public static async Task<Guid[]> Questions(Desk desk) =>
    [
        .. await desk.Db.Set<SurveyQuestion>().Where(q => q.Theme == "AID" && q.Dimension == Dimension.Knowledge).OrderBy(q => q.Id).Select(q => q.Id).Take(2).ToListAsync(),
        .. await desk.Db.Set<SurveyQuestion>().Where(q => q.Dimension == Dimension.Trust && !q.Reversed).OrderBy(q => q.Id).Select(q => q.Id).Take(1).ToListAsync(),
    ];
}
