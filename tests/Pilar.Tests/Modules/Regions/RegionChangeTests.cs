using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Regions;
using Pilar.Modules.Regions.Changes;
using Pilar.Modules.Regions.Geography;
using Pilar.Modules.Registry.Pillars;
using Pilar.Modules.Registry.Successions;
using Pilar.Modules.Registry.Summaries;
using Pilar.Tests.Modules.Registry.Summaries;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Regions;

public class RegionChangeTests
{
    private static readonly DateOnly Day = new(2026, 10, 1);
    private const string District = "63.03.06", Old = "63.03.06.2001", New = "63.03.06.2099";

    [Theory, EachDatabase]
    public async Task Refuses_changes_without_sense_then_splits_and_carries_people_over(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await using (var system = house.AsSystem())
        {
            var world = new World(system);
            world.Role(0, "PSM", Old, Verdict.Valid);
            await world.Save();
        }
        await using (var officer = house.As(Role.ProvinceOfficer, "63"))
            await Assert.ThrowsAsync<Denied>(() => officer.Get<RenameRegion>().Run(Old, new() { Name = "Baru", On = Day, Basis = "Perda 1/2026" }));
        await using (var admin = house.As(Role.Administrator))
        {
            var add = admin.Get<AddRegion>();
            Assert.Equal("Basis", (await Assert.ThrowsAsync<Refusal>(() => add.Run(District, new() { Code = New, Name = "Kiram Baru", On = Day }))).About);
            Assert.Equal("Code", (await Assert.ThrowsAsync<Refusal>(() => add.Run(District, new() { Code = "63.04.01.2099", Name = "x", On = Day, Basis = "Perda" }))).About);
            Assert.Equal("Code", (await Assert.ThrowsAsync<Refusal>(() => add.Run(District, new() { Code = Old, Name = "x", On = Day, Basis = "Perda" }))).About);
            await add.Run(District, new() { Code = New, Name = "Kiram Baru", SplitFrom = Old, On = Day, Basis = "Perda 1/2026" });
            Assert.Equal("AddRegion", (await admin.Db.Audit.SingleAsync(a => a.RegionCode == New)).Verb);
        }
        await using (var admin = house.As(Role.Administrator))
        {
            Assert.Equal("Kiram Baru", admin.Get<RegionTree>().Find(New)?.Name);
            await Assert.ThrowsAsync<Refusal>(() => admin.Get<EndRegion>().Run(District, new() { On = Day, Basis = "Perda 2/2026" }));
            await admin.Get<EndRegion>().Run(Old, new() { Successors = New, On = Day, Basis = "Perda 2/2026" });
        }
        await using var after = house.As(Role.Administrator);
        Assert.Null(after.Get<RegionTree>().Find(Old));
        Assert.Equal(1, (await after.Get<RegistryFigures>().Of(District, World.Day))!.Total.Total.Reported);
        await Assert.ThrowsAsync<Refusal>(() => after.Get<MoveToSuccessor>().Run(Old, new() { To = "63.03.06.2002" }));
        Assert.Equal((1, 0), await after.Get<MoveToSuccessor>().Run(Old, new() { To = New }));
        Assert.Equal(New, (await after.Db.Set<PillarRole>().SingleAsync()).RegionCode);
        var record = (await RegionRecord.Read(after.Db, Old))!;
        Assert.Equal([New], record.Successors.Select(s => s.Code));
        Assert.Equal([RegionChangeKind.Split, RegionChangeKind.Merged], record.Changes.Select(c => c.Kind).Order());
    }

    [Theory, EachDatabase]
    public async Task Renames_and_keeps_the_old_name(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await using (var admin = house.As(Role.Administrator))
            await admin.Get<RenameRegion>().Run(Old, new() { Name = "Kiram Indah", On = Day, Basis = "Perda 3/2026" });
        await using var after = house.As(Role.Administrator);
        Assert.Equal("Kiram Indah", after.Get<RegionTree>().Find(Old)?.Name);
        Assert.Equal(("Kiram", "Kiram Indah"), (await RegionRecord.Read(after.Db, Old))!.Changes.Select(c => (c.NameBefore, c.NameAfter)).Single());
    }

    [Theory]
    [EachDatabase("{", "File")]
    [EachDatabase("""{"features":[{"properties":{"kode":"99.99"},"geometry":null}]}""", "File")]
    [EachDatabase("""{"features":[{"properties":{"kode":"6303"},"geometry":{"type":"Polygon","coordinates":[[[500000,9600000],[500001,9600000],[500001,9600001],[500000,9600000]]]}}]}""", "File")]
    public async Task Refuses_boundaries_that_do_not_fit(DatabaseProvider provider, string content, string about)
    {
        await using var house = await House.Open(provider);
        await using var admin = house.As(Role.Administrator);
        Assert.Equal(about, (await Assert.ThrowsAsync<Refusal>(() => admin.Get<LoadBoundaries>().Run(Form(content)))).About);
        Assert.Equal(0, await admin.Db.Set<RegionBoundary>().CountAsync());
    }

    [Theory, EachDatabase]
    public async Task Loads_official_boundaries(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        const string square = """{"features":[{"properties":{"KODE":"6303","nama":"Banjar"},"geometry":{"type":"MultiPolygon","coordinates":[[[[115,-3.5],[115.2,-3.5],[115.4,-3.5],[115.4,-3.1],[115,-3.1],[115,-3.5]]]]}}]}""";
        await using (var officer = house.As(Role.ProvinceOfficer, "63"))
            await Assert.ThrowsAsync<Denied>(() => officer.Get<LoadBoundaries>().Run(Form(square)));
        await using var admin = house.As(Role.Administrator);
        Assert.Equal(1, await admin.Get<LoadBoundaries>().Run(Form(square)));
        Assert.Equal(1, await admin.Get<LoadBoundaries>().Run(Form(square)));
        var outline = Assert.Single((await admin.Get<Boundaries>().Of(["63.03"]))["63.03"]);
        Assert.Equal(5, outline.Length);
        Assert.Contains(outline, p => Math.Abs(p.Longitude - 115.4) < 1e-6 && Math.Abs(p.Latitude + 3.1) < 1e-6);
    }

    private static BoundaryForm Form(string content)
    {
        var bytes = Encoding.UTF8.GetBytes(content);
        return new() { File = new FormFile(new MemoryStream(bytes), 0, bytes.Length, "file", "batas.geojson"), Source = "BIG, uji" };
    }
}
