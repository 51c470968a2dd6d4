using Pilar.Kernel;
using Pilar.Modules.Regions;

namespace Pilar.Tests.Modules.Regions;

public class RegionTreeTests
{
    private static RegionTree Tree => PackagedRegionsOnce.Tree;

    [Theory]
    [InlineData(RegionLevel.Province, 38)]
    [InlineData(RegionLevel.Regency, 514)]
    [InlineData(RegionLevel.District, 7285)]
    [InlineData(RegionLevel.Village, 83762)]
    public void Carries_all_regions_of_Indonesia(RegionLevel level, int count) => Assert.Equal(count, Tree.Below("ID", level).Count());

    [Fact]
    public void Knows_the_villages_of_Kalimantan_Selatan() => Assert.Equal(2016, Tree.Below("63", RegionLevel.Village).Count());

    [Fact]
    public void Walks_from_a_village_up_to_its_province() =>
        Assert.Equal(["Kalimantan Selatan", "Kabupaten Tanah Laut", "Takisung", "Gunung Makmur"], Tree.Path("63.01.01.2005").Select(r => r.Name));

    [Fact]
    public void Reads_names_with_quotes_and_commas() => Assert.Equal("Lubuk Pakam I,II", Tree.Find("12.07.28.1007")!.Name);

    [Fact]
    public void Builds_from_rows_in_any_order_and_leaves_out_orphans()
    {
        var tree = RegionTree.From([("11.01", "Kabupaten A"), ("11", "B"), ("12.01.01", "Orphan")]);
        Assert.Equal("11.01", Assert.Single(tree.Children("11")).Code);
        Assert.Null(tree.Find("12.01.01"));
        Assert.Equal("ID", tree.Parent("11")!.Code);
    }
}
