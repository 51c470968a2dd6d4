using FsCheck;
using FsCheck.Fluent;
using Pilar.Data;
using Pilar.Modules.Registry.Pillars;
using Pilar.Modules.Registry.Summaries;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Registry.Summaries;

/// <summary>Whatever is done, what is kept equals what a fresh count would say.</summary>
public class StoredFiguresProperties
{
    private static readonly string[] Places = ["63.03.06.2001", "63.03.06.2002", "63.03.01.2001", "63.04.01.2001", "63.04", "63", "62.01.01.1011"];
    private static readonly string[] Kinds = ["PSM", "TKSK", "LKS"];
    private static readonly Verdict[] Verdicts = [Verdict.Valid, Verdict.Invalid, Verdict.Incomplete];

    private sealed record Step(int What, int Who, string Kind, string Place, Verdict Verdict, CombinationClass Combination);

    private static readonly Gen<Step> Steps =
        from what in Gen.Choose(0, 9)
        from who in Gen.Choose(0, 5)
        from kind in Gen.Elements(Kinds)
        from place in Gen.Elements(Places)
        from verdict in Gen.Elements(Verdicts)
        from combination in Gen.Elements(Enum.GetValues<CombinationClass>())
        select new Step(what, who, kind, place, verdict, combination);

    [Theory, EachDatabase]
    public void Kept_figures_equal_counted_ones(DatabaseProvider provider) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(8).WithEndSize(25), Prop.ForAll(Steps.ListOf().ToArbitrary(), steps => Holds(provider, steps).GetAwaiter().GetResult()));

    private static async Task<bool> Holds(DatabaseProvider provider, IEnumerable<Step> steps)
    {
        await using var house = await House.Open(provider);
        await using var desk = house.AsSystem();
        var world = new World(desk);
        foreach (var step in steps)
        {
            Do(world, step);
            await world.Save();
            if (!await Agrees(world, desk.Get<RegistryFigures>(), step.Place)) return false;
        }
        return await Agrees(world, desk.Get<RegistryFigures>(), "63.03");
    }

    private static void Do(World world, Step step)
    {
        if (step.What < 5 || world.Roles.Count == 0)
        {
            world.Role(step.Who, step.Kind, step.Place, step.Verdict, step.Combination);
            return;
        }
        var role = world.Roles[step.Who % world.Roles.Count];
        if (step.What < 7) world.Rejudge(role, step.Verdict, step.Combination);
        else if (step.What < 9) world.Move(role, step.Place);
        else world.Merge(step.Who, (step.Who + 1) % 6);
    }

    private static async Task<bool> Agrees(World world, RegistryFigures figures, string place)
    {
        foreach (var region in new[] { "ID", "63", place })
        {
            var table = (await figures.Of(region, World.Day))!;
            foreach (var kind in Kinds.Append(KindTallies.All))
                if (world.Count(region, kind) != World.Figures(table.Total.Of(kind))
                    || table.Children.Any(child => world.Count(child.Code, kind) != World.Figures(child.Kinds.Of(kind)))) return false;
        }
        return true;
    }
}
