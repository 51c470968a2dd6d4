using Pilar.Kernel;
using Pilar.Modules.Regions;

namespace Pilar.Tests.Modules.Regions;

public class RegionResolverTests
{
    private static readonly RegionResolver Resolver = PackagedRegionsOnce.Resolver;

    [Theory]
    [InlineData("63", "Tanah Laut", "63.01")]
    [InlineData("63", "KAB. TANAH LAUT", "63.01")]
    [InlineData("63", "HSU", "63.08")]
    [InlineData("63", "Batola", "63.04")]
    [InlineData("63", "Bjm", "63.71")]
    [InlineData("63", "Kotabaru", "63.02")]
    [InlineData("63", "Kota Baru", "63.02")]
    [InlineData("63", "Banjar", "63.03")]
    [InlineData("63", "kota banjarbaru", "63.72")]
    [InlineData("32", "Kota Bandung", "32.73")]
    [InlineData("32", "Kabupaten Bandung", "32.04")]
    [InlineData("63", "Hulu Sungai Utra", "63.08")]
    public void Finds_regencies(string scope, string text, string code) => Assert.Equal(code, Resolver.Find(text, scope, RegionLevel.Regency).Code);

    [Theory]
    [InlineData("63.01", "Batibati", "63.01.05")]
    [InlineData("63.03", "SEI TABUK", "63.03.04")]
    [InlineData("63.05", "Candi Laras Ut.", "63.05.06")]
    [InlineData("63.08", "Dn. Panggang", "63.08.01")]
    [InlineData("63.06", "V. KANDANGAN", "63.06.05")]
    [InlineData("63.03", "8. Simpang Empat", "63.03.08")]
    [InlineData("63.10", "SEMPANG EMPAT", "63.10.06")]
    [InlineData("63.05", "Piami", "63.05.08")]
    [InlineData("63.02", "Kec.Kelumpang Barat", "63.02.18")]
    public void Finds_districts(string scope, string text, string code) => Assert.Equal(code, Resolver.Find(text, scope, RegionLevel.District).Code);

    [Theory]
    [InlineData("63.01.03", "S. Riam", "63.01.03.2008")]
    [InlineData("63.01.03", "Oedjoeng Batoe", "63.01.03.2017")]
    [InlineData("63.01.01", "DS.Benua Temgah", "63.01.01.2006")]
    [InlineData("63.01.01", "Gunungmakmur", "63.01.01.2005")]
    [InlineData("63.03.02", "Kertak Hanyar 2", "63.03.02.2010")]
    [InlineData("63.02.03", "Lab. Mas", "63.02.03.2015")]
    [InlineData("63.05.06", "Margasari Ilir", "63.05.06.2004")]
    [InlineData("63.09.04", "KELURAHAN DJANGKOENG", "63.09.04.1001")]
    [InlineData("63.01.01", "Desa Gunung Makmur RT 02 Kec. Takisung", "63.01.01.2005")]
    public void Finds_villages(string scope, string text, string code) => Assert.Equal(code, Resolver.Find(text, scope, RegionLevel.Village).Code);

    [Theory]
    [InlineData("63.01.09", "Tirta Mulia Abadi")]
    [InlineData("63.02.06", "Padat Karya Mandiri")]
    [InlineData("63.05.10", "Sinar Harapan Bangsa")]
    [InlineData("63.01.01", "xyz")]
    public void Answers_nothing_when_no_name_is_near(string scope, string text) => Assert.Null(Resolver.Find(text, scope, RegionLevel.Village).Region);

    [Fact]
    public void Offers_a_village_of_a_neighbouring_district_without_choosing_it()
    {
        var match = Resolver.FindVillage("Rumintin", "63.05.04");
        Assert.Null(match.Region);
        Assert.Equal(RegionMatchKind.Elsewhere, match.Kind);
        Assert.Contains(match.Candidates, c => c.Region.Name == "Rumintin");
    }

    [Fact]
    public void Never_chooses_between_equally_near_names()
    {
        var tree = RegionTree.From([("11", "A"), ("11.01", "Kabupaten B"), ("11.01.01", "C"), ("11.01.01.2001", "Talang Jaya"), ("11.01.01.2002", "Telaga Jaya")]);
        var match = new RegionResolver(tree).Find("Tlg. Jaya", "11.01.01", RegionLevel.Village);
        Assert.Equal(RegionMatchKind.Ambiguous, match.Kind);
        Assert.Null(match.Region);
        Assert.Equal(2, match.Candidates.Count);
    }

    [Fact]
    public void Every_official_name_finds_itself_within_its_district()
    {
        foreach (var district in PackagedRegionsOnce.Tree.Below("ID", RegionLevel.District).Where((_, i) => i % 25 == 0))
            foreach (var village in district.Children)
                Assert.Contains(Resolver.Find(village.Name, district.Code, RegionLevel.Village).Candidates, c => c.Region == village && c.Confidence == 1);
    }

    [Theory]
    [InlineData("63.05.06.2004")]
    [InlineData("6305062004")]
    public void Takes_codes_with_or_without_dots(string text) => Assert.Equal("63.05.06.2004", Resolver.Find(text, "63", RegionLevel.Village).Code);
}
