using System.Collections.Frozen;

namespace Pilar.Linkage.Text;

/// <summary>What a word in a person's name is: a part of the name, or something written around it.</summary>
[Flags]
internal enum NameWord : byte { Name = 0, TitleBefore = 1, TitleAfter = 2, Marker = 4, DegreeLetter = 8, DegreeRest = 16 }

/// <summary>Titles, markers and spelling families of names (Indonesian practice; common English, German, Romance titles).</summary>
internal static class NameWords
{
    private static readonly FrozenDictionary<string, string> Families = Family(
        ("MUHAMMAD", "MUHAMAD MOHAMAD MOHAMMAD MOCHAMAD MOCHAMMAD MOEHAMAD MOEHAMMAD MOECHAMAD MOECHAMMAD MUKHAMAD MUKHAMMAD MUCHAMAD MUCHAMMAD MOHAMMED MOHAMED MUHAMMED MD MHD MOH MOCH MOECH MOHD MUCH MUH MUHD MOEH"),
        ("AHMAD", "ACHMAD AKHMAD AHMAT AKHMAT ACHMAT AKH ACH AHMED"),
        ("ABDUL", "ABD ABDOEL ABDOL"),
        ("NUR", "NOR NOER NOOR"),
        ("NURUL", "NORUL NOERUL NOOROEL"),
        ("SITI", "SITTI ST STI"));

    private static readonly FrozenDictionary<string, NameWord> Roles = Build(
        (NameWord.TitleBefore, "H HJ HAJI HAJJAH KH KYAI KIAI UST USTAD USTADZ USTADZAH DR DRG DRS DRA IR PROF R RR RA MR MRS MS MISS SIR HERR FRAU DON DOÑA SRA MME MLLE"),
        (NameWord.TitleAfter, "JR SPD SPDI SSOS SST MSI AMD SKM STRSOS SE SH SAG SKOM SHUM SIP SKEP NS MPD MM MH MKES MAP LC SPSI SFARM APT PHD MD ESQ II III IV"),
        (NameWord.Marker, "BIN BINTI BINTE BT BTE ALM ALMH"),
        (NameWord.DegreeLetter, "S M A"),
        (NameWord.DegreeRest, "SOS PD PDI AG E H T KOM HUM IP P PT KEP PSI FARM ST TR SI M KES AP MD HI SY"));

    /// <summary>The one spelling a family of spellings stands for, or the word itself.</summary>
    public static string Canonical(string word) => Families.TryGetValue(word, out var family) ? family : word;

    public static NameWord RoleOf(string word) => Roles.GetValueOrDefault(word);

    private static FrozenDictionary<string, string> Family(params (string Name, string Spellings)[] families) =>
        families.SelectMany(f => f.Spellings.Split(' ').Select(s => (s, f.Name))).ToFrozenDictionary(p => p.s, p => p.Name);

    private static FrozenDictionary<string, NameWord> Build(params (NameWord Role, string Words)[] roles)
    {
        var all = new Dictionary<string, NameWord>();
        foreach (var (role, words) in roles)
            foreach (var word in words.Split(' '))
                all[word] = all.GetValueOrDefault(word) | role;
        return all.ToFrozenDictionary();
    }
}
