using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.Duplicates;
using Pilar.Modules.Registry.People.Lists;
using Pilar.Modules.Registry.Pillars;
using Pilar.Web;

namespace Pilar.Modules.Registry.People;

/// <summary>/api/v1/people and /api/v1/roles: the same operations and the same lists as the pages.</summary>
internal static class PeopleApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var people = routes.MapGroup("/api/v1/people").WithTags("People").AddEndpointFilter<AskAboutLookAlikes>();
        people.MapGet("", List).RequireAuthorization(RegistryPermissions.View.Name).WithSummary("People of a region, by name");
        people.MapPost("", Register).RequireAuthorization(RegistryPermissions.ChangePeople.Name).WithSummary("Registers a person; 409 with candidates when somebody may be the same, until confirm_distinct");
        people.MapGet("{id:guid}", One).RequireAuthorization(RegistryPermissions.View.Name).WithSummary("A person with roles; the whole NIK with reveal=1, which is written down");
        people.MapPatch("{id:guid}", Change).RequireAuthorization(RegistryPermissions.ChangePeople.Name).WithSummary("Changes a person; the version read must still stand");
        people.MapPost("{id:guid}/roles", Assign).RequireAuthorization(RegistryPermissions.ChangeRoles.Name).WithSummary("Assigns a pillar role");
        routes.MapPost("/api/v1/roles/{id:guid}/end", End).RequireAuthorization(RegistryPermissions.ChangeRoles.Name).WithTags("People").WithSummary("Ends a role");
    }

    private static async Task<Ok<PeopleJson>> List(
        PeopleList list, Actor actor, string? region, string? village, string? kind, string? validity, [FromQuery(Name = "double_role")] string? doubled, string? status, string? q, string? cursor, int? limit)
    {
        var most = ListQuery.Limit(limit);
        if (cursor is not null && Cursor.Parse(cursor) is null) throw ListQuery.UnknownCursor();
        foreach (var (name, code) in new[] { ("region", region), ("village", village) })
            ListQuery.CheckRegion(code, name);
        if (validity is not null && !Enum.TryParse<Verdict>(validity.Replace("_", ""), ignoreCase: true, out _)) throw new Refusal(Language.T("validity: valid, invalid, incomplete, atau not_judged.", "validity: valid, invalid, incomplete or not_judged."), "validity");
        var filter = PeopleFilter.From(actor, village ?? region, kind, validity?.Replace("_", ""), doubled, status, null, q);
        if (actor.Region is not { } mine || !RegionCode.Contains(mine, filter.Region)) throw new Missing();
        var page = await list.Page(filter, cursor, most, count: false);
        return TypedResults.Ok(new PeopleJson([.. page.Lines.Select(l => PersonJson.Of(l))], page.Next));
    }

    private static async Task<Results<Ok<PersonJson>, RedirectHttpResult>> One(Guid id, [FromQuery] string? reveal, PersonRecords records, RevealNik revealNik)
    {
        var record = await records.Open(id);
        if (record is null) return await records.MergedInto(id) is { } survivor ? TypedResults.Redirect($"/api/v1/people/{survivor}") : throw new Missing();
        return TypedResults.Ok(PersonJson.Of(record, reveal is "1" or "true" ? await revealNik.Run(id, "API") : null));
    }

    private static async Task<Created<PersonJson>> Register(PersonInput body, RegisterPerson register, PersonRecords records)
    {
        var id = await register.Run(body.Fill(new RegisterForm { Role = body.Role?.Form() }));
        return TypedResults.Created($"/api/v1/people/{id}", PersonJson.Of((await records.Open(id))!));
    }

    private static async Task<Ok<PersonJson>> Change(Guid id, PersonInput body, ChangePerson change, AppDb db, PersonRecords records)
    {
        if (body.Version is not { } version) throw new Refusal(Language.T("version wajib: nilai yang dibaca sebelum mengubah.", "version is required: the one read before changing."), nameof(body.Version));
        var person = await db.Set<Person>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id) ?? throw new Missing();
        await change.Run(id, body.Fill(PersonForm.Fill(new ChangeForm { Version = version }, person)));
        db.ChangeTracker.Clear();
        return TypedResults.Ok(PersonJson.Of((await records.Open(id))!));
    }

    private static async Task<Created<RoleJson>> Assign(Guid id, RoleInput body, AssignPillarRole assign, AppDb db)
    {
        var role = await assign.Run(id, body.Form());
        return TypedResults.Created($"/roles/{role}", await Role(db, role));
    }

    private static async Task<Ok<RoleJson>> End(Guid id, EndInput body, EndPillarRole end, AppDb db)
    {
        await end.Run(id, new() { On = body.EndsOn, Reason = body.Reason, Note = body.Note, Version = body.Version });
        return TypedResults.Ok(await Role(db, id));
    }

    private static async Task<RoleJson> Role(AppDb db, Guid id)
    {
        db.ChangeTracker.Clear();
        return RoleJson.Of(await db.Set<PillarRole>().AsNoTracking().Include(r => r.Appointments).SingleAsync(r => r.Id == id));
    }
}
