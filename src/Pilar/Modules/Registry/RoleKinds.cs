using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Registry.Pillars;

namespace Pilar.Modules.Registry;

/// <summary>A kind of pillar, as other modules see it.</summary>
public sealed record RoleKind(string Code, string Name);

/// <summary>The kinds of pillars in use, in the order offices list them.</summary>
public sealed class RoleKinds(AppDb db)
{
    public async Task<IReadOnlyList<RoleKind>> All() =>
        [.. (await db.Set<PillarKind>().AsNoTracking().Where(k => k.IsPillar && (k.ValidTo == null || k.ValidTo >= db.Clock.Today)).OrderBy(k => k.Order).ToListAsync()).Select(k => new RoleKind(k.Code, k.Name))];
}
