using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Web.Field;

namespace Pilar.Modules.Registry.Phones;

/// <summary>Who serves in one's village or district: whom to call. Name, kind and telephone, never a NIK; whoever answers for more looks it up when there is a signal.</summary>
internal sealed class PeopleOnPhone(AppDb db, RoleHolders holders) : FieldShare
{
    private const int Most = 500;

    public override string Name => "people";

    public override async Task<IReadOnlyList<FieldItem>> Of(CancellationToken cancel) =>
        !db.Actor.May(RegistryPermissions.View) || db.Actor.Region is not { } region || region == RegionCode.Nation || RegionCode.Level(region) < RegionLevel.District ? []
        : [.. (await holders.In(region).OrderBy(h => h.RegionCode).ThenBy(h => h.SortName).ThenBy(h => h.RoleId).Take(Most).ToListAsync(cancel))
            .Select(h => FieldItem.Of(h.RoleId, new { id = h.RoleId, h.Name, h.Kind, village = h.RegionCode, h.Phone, serving = h.InForce ? true : (bool?)null }))];
}
