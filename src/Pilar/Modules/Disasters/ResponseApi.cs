using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Disasters.Goods;
using Pilar.Modules.Disasters.Households;
using Pilar.Modules.Disasters.Incidents;
using Pilar.Modules.Disasters.Shelters;
using Pilar.Modules.Disasters.Situation;
using Pilar.Modules.Disasters.Volunteers;

namespace Pilar.Modules.Disasters;

/// <summary>/api/v1/disasters: goods, shelters, volunteers and the situation of an incident.</summary>
internal static class ResponseApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1/disasters").WithTags("Disasters");
        api.MapGet("{id:guid}/situation", Situation).RequireAuthorization(DisasterPermissions.View.Name).WithSummary("The situation as it was known at a time (UTC; now when not given)");
        api.MapPost("{id:guid}/reports", async (Guid id, SituationForm body, IssueReport issue) => Created(id, "reports", await issue.Run(id, body))).RequireAuthorization(DisasterPermissions.Decide.Name).WithSummary("Issues a numbered situation report");
        api.MapGet("{id:guid}/goods", Goods).RequireAuthorization(DisasterPermissions.View.Name).WithSummary("Need, gift and stock per kind");
        api.MapPost("{id:guid}/needs", Needs).RequireAuthorization(DisasterPermissions.KeepLists.Name).WithSummary("States how much of which goods is needed in all");
        api.MapPost("{id:guid}/stores", async (Guid id, StoreForm body, MoveGoods move) => Created(id, "stores", await move.OpenStore(id, body))).RequireAuthorization(DisasterPermissions.MoveGoods.Name);
        api.MapPost("stores/{id:guid}/in", async (Guid id, GoodsInForm body, MoveGoods move) => Results.Ok(new { handover = await move.In(id, body) })).RequireAuthorization(DisasterPermissions.MoveGoods.Name).WithSummary("Goods come in");
        api.MapPost("stores/{id:guid}/out", async (Guid id, GoodsOutForm body, MoveGoods move) => Results.Ok(new { handover = await move.Out(id, body) })).RequireAuthorization(DisasterPermissions.MoveGoods.Name).WithSummary("Goods go out to a household, a shelter, a village or another store; never more than there are");
        api.MapPost("goods/counter", Counter).RequireAuthorization(DisasterPermissions.MoveGoods.Name).WithSummary("Sets a wrong line of a store against by its opposite");
        api.MapPost("{id:guid}/shelters", async (Guid id, ShelterForm body, KeepShelters keep) => Created(id, "shelters", await keep.Open(id, body))).RequireAuthorization(DisasterPermissions.Report.Name).WithSummary("Opens a shelter");
        api.MapPost("shelters/{id:guid}/occupancies", async (Guid id, OccupancyForm body, KeepShelters keep) => Results.Ok(new { too_full = await keep.Count(id, body) })).RequireAuthorization(DisasterPermissions.Report.Name).WithSummary("Counts who is in a shelter");
        api.MapPost("shelters/{id:guid}/close", Close).RequireAuthorization(DisasterPermissions.Report.Name);
        api.MapPost("{id:guid}/volunteers", async (Guid id, CallForm body, CallVolunteers call) => Results.Ok(new { called = await call.Call(id, body) })).RequireAuthorization(DisasterPermissions.Decide.Name).WithSummary("Calls role holders of the registry");
        api.MapPost("checkins", async (CheckInForm body, CallVolunteers call) => Results.Ok(await call.CheckIn(body))).RequireAuthorization(DisasterPermissions.Report.Name).WithSummary("A volunteer comes or goes, by the code of the card");
    }

    private static async Task<IResult> Situation(Guid id, AppDb db, HouseholdCipher cipher, DateTime? at) => Results.Ok(await SituationPicture.Of(db, cipher, await db.IncidentToWork(id), at?.ToUniversalTime() ?? db.Clock.UtcNow));

    private static async Task<IResult> Goods(Guid id, AppDb db, HouseholdCipher cipher)
    {
        await db.IncidentToWork(id);
        var stores = await db.Set<GoodsStore>().AsNoTracking().Where(s => s.IncidentId == id || s.IncidentId == null).OrderBy(s => s.Id).ToListAsync();
        var stocks = await GoodsBalance.Stocks(db, stores.ConvertAll(s => s.Id));
        return Results.Ok(new
        {
            goods = await GoodsBalance.Of(db, await HouseholdTotals.Of(db, cipher, id, DateTime.MaxValue), id, DateTime.MaxValue),
            stores = stores.Select(s => new { s.Id, s.Name, s.RegionCode, standing = s.IncidentId is null, stock = stocks[s.Id].ToDictionary(x => x.Kind, x => x.Quantity) }),
        });
    }

    private static async Task<IResult> Needs(Guid id, AmountsForm body, StateNeeds state)
    {
        await state.Run(id, body);
        return Results.NoContent();
    }

    private static async Task<IResult> Counter(CounterForm body, MoveGoods move)
    {
        await move.Counter(body);
        return Results.NoContent();
    }

    private static async Task<IResult> Close(Guid id, KeepShelters keep)
    {
        await keep.Close(id);
        return Results.NoContent();
    }

    private static IResult Created(Guid incident, string what, Guid id) => Results.Created($"/api/v1/disasters/{incident}/{what}", new { id });
}
