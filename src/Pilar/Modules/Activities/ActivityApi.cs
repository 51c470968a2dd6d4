using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Activities.Diary;
using Pilar.Modules.Activities.Networks;
using Pilar.Modules.Activities.Recognition;
using Pilar.Modules.Activities.Reports;
using Pilar.Modules.Activities.Targets;
using Pilar.Web;

namespace Pilar.Modules.Activities;

/// <summary>/api/v1/activities: diaries and monthly reports, by the same operations as the pages.</summary>
internal static class ActivityApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1/activities").WithTags("Activities");
        api.MapGet("", Entries).RequireAuthorization(ActivityPermissions.View.Name).WithSummary("Diary entries the reader may see, the newest first");
        api.MapPost("", Write).RequireAuthorization(ActivityPermissions.Write.Name).WithSummary("Writes in one's own diary");
        api.MapGet("{id:guid}", Entry).RequireAuthorization(ActivityPermissions.View.Name).WithSummary("A diary entry");
        api.MapPut("{id:guid}", Correct).RequireAuthorization(ActivityPermissions.View.Name).WithSummary("Corrects an entry of one's own diary; with a reason when its month was reported");
        api.MapDelete("{id:guid}", Remove).RequireAuthorization(ActivityPermissions.View.Name).WithSummary("Takes an entry out of one's own diary, before its month is reported");
        api.MapGet("reports", Reports).RequireAuthorization(ActivityPermissions.View.Name).WithSummary("Monthly reports the reader may see, the newest first");
        api.MapGet("reports/{id:guid}", Report).RequireAuthorization(ActivityPermissions.View.Name).WithSummary("A monthly report with its way");
        api.MapPost("reports/{id:guid}/send", Send).RequireAuthorization(ActivityPermissions.View.Name).WithSummary("Sends one's own report");
        api.MapPost("reports/{id:guid}/withdraw", Withdraw).RequireAuthorization(ActivityPermissions.View.Name).WithSummary("Takes one's own report back before anybody has answered");
        api.MapPost("reports/{id:guid}/acknowledge", Acknowledge).RequireAuthorization(ActivityPermissions.Review.Name).WithSummary("Acknowledges a report for one's level of office");
        api.MapPost("reports/{id:guid}/return", Return).RequireAuthorization(ActivityPermissions.Review.Name).WithSummary("Returns a report and says why");
        api.MapGet("missing", Missing).RequireAuthorization(ActivityPermissions.SeeMissing.Name).WithSummary("By region: who serves, and how many have not sent the report of a month");
        api.MapGet("targets", Targets).RequireAuthorization(ActivityPermissions.View.Name).WithSummary("Targets and how far they are: those of a region, or with mine=true those of today that the reader has to reach");
        api.MapPost("targets", Set).RequireAuthorization(ActivityPermissions.SetTargets.Name).WithSummary("Sets a target");
        api.MapGet("people/{id:guid}/recognition", Recognition).RequireAuthorization(ActivityPermissions.Read.Name).WithSummary("Years of service by letters, badges with their reasons, thanks");
        api.MapPost("people/{id:guid}/thanks", Thank).RequireAuthorization(ActivityPermissions.Thank.Name).WithSummary("Thanks somebody in the name of the office");
        api.MapGet("networks", Networks).RequireAuthorization(ActivityPermissions.ViewNetworks.Name).WithSummary("Networks of the reader's region with what their meetings left open");
        api.MapGet("networks/mine", OwnNetworks).RequireAuthorization(ActivityPermissions.Write.Name).WithSummary("Networks the reader belongs to: members, meetings, open decisions");
        api.MapPost("networks", Found).RequireAuthorization(ActivityPermissions.ChangeNetworks.Name).WithSummary("Records a network");
        api.MapPost("networks/{id:guid}/members", Join).RequireAuthorization(ActivityPermissions.ChangeNetworks.Name).WithSummary("Adds a member");
        api.MapPost("networks/{id:guid}/meetings", Meet).RequireAuthorization(ActivityPermissions.ChangeNetworks.Name).WithSummary("Plans a meeting");
        api.MapPost("meetings/{id:guid}/minutes", Minutes).RequireAuthorization(ActivityPermissions.ChangeNetworks.Name).WithSummary("Writes the minutes");
        api.MapPost("meetings/{id:guid}/decisions", Decide).RequireAuthorization(ActivityPermissions.ChangeNetworks.Name).WithSummary("Adds a decision with its owner and date");
        api.MapPost("decisions/{id:guid}/done", FinishOwn).RequireAuthorization(ActivityPermissions.View.Name).WithSummary("The member who had to carry a decision out says what came of it");
        api.MapPost("decisions/{id:guid}/finish", Finish).RequireAuthorization(ActivityPermissions.ChangeNetworks.Name).WithSummary("Says what came of a decision");
    }

    private static async Task<IResult> OwnNetworks(OwnNetworks networks) => TypedResults.Ok(new
    {
        items = (await networks.All()).Select(n => new
        {
            n.Network.Id, n.Network.Name, region = n.Network.RegionCode, members = n.Members.Select(m => new { m.Name, m.Position, m.Since }), meetings = n.Meetings.Select(m => new { m.Id, m.On, m.Place, m.Agenda, m.Minutes }),
            open = n.Open.Select(d => new { d.Id, d.Text, owner = d.OwnerName, d.DueOn }),
        }),
    });

    private static async Task<IResult> FinishOwn(Guid id, OutcomeForm body, OwnNetworks networks)
    {
        await networks.Finish(id, body);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> Targets(AppDb db, TargetBook book, string? region, bool? mine)
    {
        var within = ListQuery.Inside(db.Actor, region) ?? db.Actor.Region!;
        var targets = mine == true || !db.Actor.May(ActivityPermissions.Read) ? await book.Mine() : await book.OfRegion(within);
        return TypedResults.Ok(new { items = targets.Select(p => new { p.Target.Id, p.Target.Scope, region = p.Target.RegionCode, person = p.Target.PersonId, p.Target.Kind, p.Target.Function, p.Target.Programme, p.Target.Measure, p.Target.Amount, p.Target.From, p.Target.Until, p.Done, p.Reached, p.Of }) });
    }

    private static async Task<IResult> Set(TargetForm body, SetTarget set) => TypedResults.Created("/api/v1/activities/targets", new { id = await set.Run(body) });

    private static async Task<IResult> Recognition(Guid id, Badges badges)
    {
        var r = await badges.Of(id);
        return TypedResults.Ok(new
        {
            person = r.Service.Person, r.Service.Name, years_proven = Math.Round(r.Years.ProvenYears, 2), years_recorded = Math.Round(r.Years.RecordedYears, 2),
            badges = r.Badges.Select(b => new { b.Rule.Id, b.Rule.Name, b.Rule.Measure, b.Rule.Amount, b.Have, earned = b.IsEarned, b.Why, evidence = b.Evidence?.Href }), thanks = r.Thanks.Select(t => new { t.Id, t.On, t.Office, t.Text }),
        });
    }

    private static async Task<IResult> Thank(Guid id, ThanksForm body, SayThanks thanks)
    {
        var letter = await thanks.Run(id, body);
        return TypedResults.Created($"/activities/thanks/{letter}/letter.pdf", new { id = letter });
    }

    private static async Task<IResult> Networks(AppDb db, Guid? cursor, int? limit)
    {
        var most = ListQuery.Limit(limit);
        var rows = await db.Set<Network>().AsNoTracking().Where(n => cursor == null || n.Id.CompareTo(cursor.Value) < 0).OrderByDescending(n => n.Id).Take(most + 1)
            .Select(n => new { n.Id, n.Name, region = n.RegionCode, organisation = n.OrganisationId, open = db.Set<Decision>().Where(d => d.NetworkId == n.Id && d.DoneAt == null).OrderBy(d => d.DueOn).Select(d => new { d.Id, d.Text, owner = d.OwnerName, d.DueOn }).ToList() }).ToListAsync();
        return TypedResults.Ok(new { items = rows.Take(most), next = rows.Count > most ? rows[most - 1].Id : (Guid?)null });
    }

    private static async Task<IResult> Found(NetworkForm body, KeepNetworks keep) => TypedResults.Created("/api/v1/activities/networks", new { id = await keep.Add(body) });

    private static async Task<IResult> Join(Guid id, MemberForm body, KeepNetworks keep) => TypedResults.Created($"/activities/networks/{id}", new { id = await keep.AddMember(id, body) });

    private static async Task<IResult> Meet(Guid id, MeetingForm body, KeepMeetings keep) => TypedResults.Created($"/activities/networks/{id}", new { id = await keep.Plan(id, body) });

    private static async Task<IResult> Minutes(Guid id, MinutesForm body, KeepMeetings keep)
    {
        await keep.Record(id, body);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> Decide(Guid id, DecisionForm body, KeepMeetings keep) => TypedResults.Created($"/activities/meetings/{id}", new { id = await keep.Decide(id, body) });

    private static async Task<IResult> Finish(Guid id, OutcomeForm body, KeepMeetings keep)
    {
        await keep.Finish(id, body);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> Entries(AppDb db, DiaryDoor door, string? region, string? month, Guid? person, Guid? cursor, int? limit)
    {
        var most = ListQuery.Limit(limit);
        var query = (await door.Entries()).AsNoTracking().Where(e => (person == null || e.PersonId == person) && (cursor == null || e.Id.CompareTo(cursor.Value) < 0));
        if (ListQuery.Inside(db.Actor, region) is { } inside) query = query.Where(e => string.Compare(e.RegionCode, RegionCode.From(inside)) >= 0 && string.Compare(e.RegionCode, RegionCode.Until(inside)) < 0);
        if (Months.Asked(month) is { } first && first.AddMonths(1) is var end) query = query.Where(e => e.On >= first && e.On < end);
        var rows = await query.OrderByDescending(e => e.Id).Take(most + 1).ToListAsync();
        return TypedResults.Ok(new { items = rows.Take(most).Select(EntryJson.Of), next = rows.Count > most ? rows[most - 1].Id : (Guid?)null });
    }

    private static async Task<IResult> Write(EntryInput body, WriteDiary diary)
    {
        var entry = await diary.Write(body.Form());
        return TypedResults.Created($"/api/v1/activities/{entry.Id}", EntryJson.Of(entry));
    }

    private static async Task<IResult> Entry(Guid id, DiaryDoor door) => TypedResults.Ok(EntryJson.Of(await door.Entry(id)));

    private static async Task<IResult> Correct(Guid id, EntryInput body, WriteDiary diary) => TypedResults.Ok(EntryJson.Of(await diary.Correct(id, body.Form())));

    private static async Task<IResult> Remove(Guid id, WriteDiary diary)
    {
        await diary.Remove(id);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> Reports(AppDb db, ReportList list, string? region, string? month, string? state, string? q, Guid? cursor, int? limit)
    {
        var most = ListQuery.Limit(limit);
        if (state is not null and not ReportFilter.Mine && !Enum.TryParse<ReportState>(state, ignoreCase: true, out _))
            throw new Refusal($"state: {string.Join(", ", Enum.GetNames<ReportState>().Select(n => n.ToLowerInvariant()).Append(ReportFilter.Mine))}.", "state");
        Months.Asked(month);
        var query = await list.Query(ReportFilter.From(db.Actor, ListQuery.Inside(db.Actor, region), month, state, q));
        var rows = await query.Where(r => cursor == null || r.Id.CompareTo(cursor.Value) < 0).OrderByDescending(r => r.Id).Take(most + 1).ToListAsync();
        return TypedResults.Ok(new { items = rows.Take(most).Select(ReportJson.Of), next = rows.Count > most ? rows[most - 1].Id : (Guid?)null });
    }

    private static async Task<IResult> Report(Guid id, DiaryDoor door)
    {
        var report = await door.Report(id);
        return TypedResults.Ok(new { report = ReportJson.Of(report), moves = report.Moves.OrderBy(m => m.Order).Select(m => new { m.Kind, m.By, m.Level, m.At, m.Reason }) });
    }

    private static async Task<IResult> Send(Guid id, ReportForm body, SendReport send)
    {
        await send.Run(id, body);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> Withdraw(Guid id, SendReport send)
    {
        await send.Withdraw(id);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> Acknowledge(Guid id, ReviewReports review)
    {
        await review.Acknowledge(id);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> Return(Guid id, ReturnForm body, ReviewReports review)
    {
        await review.Return(id, body);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> Missing(AppDb db, Unreported unreported, string? region, string? month)
    {
        var asked = Months.Asked(month) ?? db.Clock.Today.ToMonth().AddMonths(-1);
        return TypedResults.Ok(new { month = $"{asked:yyyy-MM}", items = await unreported.ByRegion(ListQuery.Inside(db.Actor, region) ?? db.Actor.Region!, asked) });
    }
}

/// <summary>An activity as the JSON interface takes one.</summary>
internal sealed record EntryInput(DateOnly? On, TimeOnly? From, decimal? Hours, string? Function, string? Programme, string? What, string? Village, string? Place, double? Latitude, double? Longitude, int? Women, int? Men, int? Children, int? Elderly, int? Disabled, int? Version, string? Reason)
{
    public EntryForm Form() => new()
    {
        On = On, From = From, Hours = Hours, Function = Function, Programme = Programme, What = What, Village = Village, Place = Place, Point = Latitude is { } y && Longitude is { } x ? FormattableString.Invariant($"{y}, {x}") : null,
        Women = Women, Men = Men, Children = Children, Elderly = Elderly, Disabled = Disabled, Version = Version, Reason = Reason,
    };
}

/// <summary>An activity as the JSON interface shows one.</summary>
internal sealed record EntryJson(Guid Id, Guid Report, Guid Person, string Region, DateOnly On, TimeOnly? From, double Hours, string Function, string? Programme, string What, string Village, string? Place, double? Latitude, double? Longitude, int Women, int Men, int Children, int Elderly, int Disabled, int Corrections, int Version)
{
    public static EntryJson Of(DiaryEntry e) => new(e.Id, e.ReportId, e.PersonId, e.RegionCode, e.On, e.From, e.Hours, e.Function, e.Programme, e.What, e.PlaceRegionCode, e.Place, e.Latitude, e.Longitude, e.Women, e.Men, e.Children, e.Elderly, e.Disabled, e.Corrections, e.Version);
}

/// <summary>A report as the JSON interface shows one.</summary>
internal sealed record ReportJson(Guid Id, Guid Person, string Name, string Kind, string Region, string Month, ReportState State, RegionLevel? Awaits, int Entries, double Hours, int People, int CasesReported, int CasesAccompanied, int Trainings, int Corrections, string? Obstacles, string? NextMonth, DateTime? SentAt, DateTime? AcknowledgedAt, int Version)
{
    public static ReportJson Of(MonthlyReport r) => new(r.Id, r.PersonId, r.Name, r.Kind, r.RegionCode, $"{r.Month:yyyy-MM}", r.State, r.Awaits, r.Entries, r.Hours, r.People, r.CasesReported, r.CasesAccompanied, r.Trainings, r.Corrections, r.Obstacles, r.NextMonth, r.SentAt, r.AcknowledgedAt, r.Version);
}
