using System.Collections.Frozen;

namespace Pilar.Linkage.Text;

/// <summary>Words of addresses: one form for each common abbreviation (Indonesian, English, German, Romance).</summary>
internal static class AddressWords
{
    private static readonly FrozenDictionary<string, string> Forms = new[]
    {
        ("JALAN", "JL JLN"), ("DUSUN", "DSN DS"), ("GANG", "GG"), ("KOMPLEK", "KOMP KOMPLEKS"), ("PERUMAHAN", "PERUM"), ("BLOK", "BLK"), ("NO", "NOMOR NR NUM"),
        ("KABUPATEN", "KAB"), ("KECAMATAN", "KEC"), ("KELURAHAN", "KEL"), ("STREET", "ST STR"), ("ROAD", "RD"), ("AVENUE", "AVE AV"), ("PLACE", "PL"), ("DRIVE", "DR"),
        ("LANE", "LN"), ("COURT", "CT"), ("CIRCUIT", "CCT"), ("CRESCENT", "CRES CR"), ("BOULEVARD", "BLVD BD BVD"), ("CLOSE", "CL"), ("TERRACE", "TCE"), ("PARADE", "PDE"),
        ("APARTMENT", "APT"), ("NORTH", "N"), ("SOUTH", "S"), ("EAST", "E"), ("WEST", "W"), ("STRASSE", "STRASSE"), ("HIGHWAY", "HWY"), ("SQUARE", "SQ"), ("SAINT", "SNT"),
    }.SelectMany(f => f.Item2.Split(' ').Select(s => (s, f.Item1))).ToFrozenDictionary(p => p.s, p => p.Item1);

    private static readonly FrozenSet<string> Labels = "NO NOMOR NR NUM RT RW BLOK BLK KM UNIT FLAT LOT APT".Split(' ').ToFrozenSet();

    public static string Canonical(string word) => Forms.TryGetValue(word, out var form) ? form : word;

    /// <summary>True for a word that only says what the number after it is (RT, RW, No).</summary>
    public static bool IsLabel(string word) => Labels.Contains(word);
}
