using Pilar.Data;
using Pilar.Modules.Disasters.Incidents;
using Pilar.Modules.Regions;
using Pilar.Modules.Registry;
using Pilar.Web.Files;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Disasters.Households;

/// <summary>GET /disasters/{id}/households.xlsx and .csv: what the list shows, in the columns that can be uploaded again. Who downloads names is written down.</summary>
internal static class HouseholdExport
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/disasters/{id:guid}/households.{ending}", Send).RequireAuthorization(DisasterPermissions.KeepLists.Name).ExcludeFromDescription();

    private static async Task<IResult> Send(Guid id, string ending, string? q, string? region, string? stay, string? damage, string? need, AppDb db, HouseholdList list, OfficeCodes codes, RegionTree tree)
    {
        var incident = await db.IncidentToWork(id);
        var rows = await list.Of(id, HouseholdFilter.From(q, region, stay, damage, need));
        var goods = await codes.Goods().Named();
        await db.Commit(incident.Act(DisasterPermissions.KeepLists, "ExportHouseholds", db.Actor.Region) with { Facts = new { Households = rows.Count } });
        return new TableFile(T("rumah-tangga-terdampak", "affected-households"), HouseholdColumns.Headings, rows.Select(h => Cells(h, goods, tree))).As(ending);
    }

    private static object?[] Cells(HouseholdShown h, IReadOnlyDictionary<string, string> goods, RegionTree tree) =>
    [
        h.Row.RegionCode, tree.Name(h.Row.RegionCode), h.Card.Head, Phone.Local(h.Card.Phone), h.Card.Address, h.Card is { Latitude: { } y, Longitude: { } x } ? Coordinates.Write(new(x, y)) : null, h.Row.People, h.Card.Male, h.Card.Female, h.Card.Infants, h.Card.Children, h.Card.Elderly, h.Card.Pregnant, h.Card.Disabled,
        h.Row.Damage.Name(), h.Row.Stay.Name(), h.Card.StayWhere, string.Join("; ", h.Row.NeedCodes.Select(c => goods.GetValueOrDefault(c, c))), h.Card.Note,
    ];
}
