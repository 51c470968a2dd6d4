using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.Summaries;
using Pilar.Web.Ui;

namespace Pilar.Modules.Registry.Validity;

/// <summary>The checklists of one person on a day, for scripts.</summary>
internal static class ValidityEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/v1/people/{id:guid}/validity", Get).RequireAuthorization(RegistryPermissions.ViewDoubleRoles.Name);

    private static async Task<IResult> Get(AppDb db, Verdicts verdicts, RegionDirectory regions, Guid id, string? as_of)
    {
        if (await PersonHere.Find(db, id) is null) return Results.NotFound();
        var day = AsOf.Read(as_of, db.Clock);
        var judgements = (await verdicts.OfPerson(id, day) ?? []).Where(j => db.Actor.Region is { } mine && RegionCode.Contains(mine, j.Role.RegionCode)).ToList();
        var reasons = new Reasons(await regions.Names(judgements.Select(j => j.Role.RegionCode).Concat(judgements.SelectMany(j => j.Findings).Select(f => f.Detail).Where(RegionCode.IsWellFormed))));
        return Results.Ok(new
        {
            person = id, as_of = day,
            roles = judgements.Select(j => new
            {
                id = j.Role.Id, kind = j.Role.Kind, region = j.Role.RegionCode, verdict = j.Verdict.ToString(), in_force = j.InForce, combination = j.Combination.ToString(),
                problems = j.Problems?.Split('|') ?? [], changes_on = j.AgainOn,
                criteria = j.Findings.Select(f => new { code = f.Criterion.Code, name = f.Criterion.Name, state = f.State.ToString(), counts_as = f.Counts.ToString(), reason = reasons.Say(f, j) }),
            }),
        });
    }
}
