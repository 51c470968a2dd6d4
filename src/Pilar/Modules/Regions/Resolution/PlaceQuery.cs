using Pilar.Kernel;

namespace Pilar.Modules.Regions.Resolution;

/// <summary>The readings of a written region name: as it stands, without "Desa"/"Kec."/"Kab." in front, without a list number in front.
/// Each carries what it costs to assume it.</summary>
internal static class PlaceQuery
{
    private static readonly HashSet<string> VillageWords = ["DESA", "DS", "DSA", "KEL", "KELURAHAN", "LURAH", "NAGARI", "GAMPONG", "PEKON", "DESAKEL"];
    private static readonly HashSet<string> DistrictWords = ["KEC", "KECAMATAN", "KECAMATN", "KCMTN", "DISTRIK"];
    private static readonly HashSet<string> RegencyWords = ["KAB", "KABUPATEN", "KABUPATN", "KOTA", "KODYA", "KOTAMADYA", "ADM", "ADMINISTRASI"];
    private static readonly HashSet<string> ProvinceWords = ["PROV", "PROVINSI", "PROPINSI", "PROP"];

    public static List<(PlaceName Name, double Cost)> Read(string text, RegionLevel level)
    {
        var words = PlaceName.Split(text);
        var own = Words(level);
        var readings = new List<(PlaceName, double)>(3);
        var start = 0;
        while (start < words.Count - 1 && own.Contains(words[start].Text)) start++;
        var whole = words.GetRange(start, words.Count - start);
        var bare = Cut(whole);
        Add(bare, 0);
        if (bare.Count < whole.Count) Add(whole, 0.1);
        if (start > 0) Add(Cut(words), 0.1);
        if (bare.Count > 1 && bare[0].Dotted && IsListMark(bare[0].Text))
        {
            var rest = bare.GetRange(1, bare.Count - 1);
            while (rest.Count > 1 && own.Contains(rest[0].Text)) rest.RemoveAt(0);
            Add(rest, 0.3);
        }
        else if (bare.Count > 1 && bare[0].Text.All(char.IsAsciiDigit)) Add(bare.GetRange(1, bare.Count - 1), 0.3);

        return readings;

        void Add(List<PlaceWord> reading, double cost)
        {
            var name = PlaceName.From(reading);
            if (!name.IsEmpty && !readings.Any(r => r.Item1.Plain == name.Plain)) readings.Add((name, cost));
        }
    }

    /// <summary>Whether the text says itself that it means a city or a regency ("Kota Bandung", "Kab. Bandung"); null when it does not.</summary>
    public static bool? SaysCity(string text)
    {
        var first = PlaceName.Split(text).FirstOrDefault().Text;
        return first is "KOTA" or "KODYA" or "KOTAMADYA" ? true : first is "KAB" or "KABUPATEN" ? false : null;
    }

    private static HashSet<string> Words(RegionLevel level) => level switch
    {
        RegionLevel.Village => VillageWords,
        RegionLevel.District => DistrictWords,
        RegionLevel.Regency => RegencyWords,
        _ => ProvinceWords,
    };

    /// <summary>Names end where an address goes on: "Hamalau RT 2 Kec. Sungai Raya".</summary>
    private static List<PlaceWord> Cut(List<PlaceWord> words)
    {
        var end = words.FindIndex(1, w => w.Text is "RT" or "RW" or "RK" or "JL" or "JLN" or "JALAN" || DistrictWords.Contains(w.Text) || w.Text is "KAB" or "KABUPATEN" or "PROV" or "PROVINSI");
        return end > 0 ? words.GetRange(0, end) : words;
    }

    private static bool IsListMark(string word) => word.Length == 1 || word.All(char.IsAsciiDigit);
}
