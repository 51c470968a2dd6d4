using Pilar.Kernel;
using Pilar.Web.Field;

namespace Pilar.Modules.Regions;

/// <summary>The villages somebody works in, to choose from on the phone. Whoever works in a whole province chooses on the page.</summary>
internal sealed class VillagesOnPhone(RegionTree tree, Actor actor) : FieldShare
{
    private const int Most = 500;

    public override string Name => "lists";

    public override Task<IReadOnlyList<FieldItem>> Of(CancellationToken cancel)
    {
        List<RegionNode> villages = actor.Region is { } region ? [.. tree.Below(region, RegionLevel.Village).Take(Most + 1)] : [];
        return Task.FromResult<IReadOnlyList<FieldItem>>(villages.Count is 0 or > Most ? [] : [new("villages", new { id = "villages", items = villages.Select(v => new { v.Code, name = v.Name }) })]);
    }
}
