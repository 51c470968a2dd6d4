namespace Pilar.Modules.Registry.CodeLists;

/// <summary>The 26 kinds of people in need of social welfare services (Permensos 8/2012). Limits of age and sex only where the definition
/// has them; a lower limit never keeps a small child with a disability or a victim of violence out.</summary>
internal static class PpksKinds
{
    private const string Child = "child", Health = "health", Crime = "crime", Stigma = "stigma", Victim = "victim", Finance = "finance";

    public static IEnumerable<CodeEntry> Entries() =>
    [
        Kind(1, "Anak balita telantar", "Neglected small child", data: Child, to: 5),
        Kind(2, "Anak telantar", "Neglected child", data: Child, from: 6, to: 18),
        Kind(3, "Anak yang berhadapan dengan hukum", "Child in conflict with the law", data: Crime, to: 17),
        Kind(4, "Anak jalanan", "Street child", data: Child, to: 17),
        Kind(5, "Anak dengan kedisabilitasan", "Child with a disability", data: Health, to: 17),
        Kind(6, "Anak yang menjadi korban tindak kekerasan atau diperlakukan salah", "Child victim of violence or abuse", data: Child, to: 17),
        Kind(7, "Anak yang memerlukan perlindungan khusus", "Child in need of special protection", data: Child, to: 18),
        Kind(8, "Lanjut usia telantar", "Neglected elderly person", from: 60),
        Kind(9, "Penyandang disabilitas", "Person with a disability", data: Health),
        Kind(10, "Tuna susila", "Sex worker", data: Stigma),
        Kind(11, "Gelandangan", "Homeless person"),
        Kind(12, "Pengemis", "Beggar"),
        Kind(13, "Pemulung", "Scavenger"),
        Kind(14, "Kelompok minoritas", "Member of a minority", data: Stigma),
        Kind(15, "Bekas warga binaan lembaga pemasyarakatan", "Former prisoner", data: Crime),
        Kind(16, "Orang dengan HIV/AIDS", "Person living with HIV/AIDS", data: Health),
        Kind(17, "Korban penyalahgunaan NAPZA", "Victim of drug abuse", data: Health),
        Kind(18, "Korban trafficking", "Victim of trafficking", data: Victim),
        Kind(19, "Korban tindak kekerasan", "Victim of violence", data: Victim),
        Kind(20, "Pekerja migran bermasalah sosial", "Migrant worker in social difficulty"),
        Kind(21, "Korban bencana alam", "Victim of a natural disaster"),
        Kind(22, "Korban bencana sosial", "Victim of a social disaster"),
        Kind(23, "Perempuan rawan sosial ekonomi", "Woman in economic difficulty", sex: "F"),
        Kind(24, "Fakir miskin", "Poor person", data: Finance),
        Kind(25, "Keluarga bermasalah sosial psikologis", "Family in psychosocial difficulty"),
        Kind(26, "Komunitas adat terpencil", "Remote traditional community"),
    ];

    private static CodeEntry Kind(int number, string id, string en, string? data = null, int? from = null, int? to = null, string? sex = null) => new()
    {
        List = Lists.Ppks, Code = $"PMKS-{number:00}", NameId = id, NameEn = en, Order = number, DataClass = data, AgeFrom = from, AgeTo = to, OnlySex = sex,
    };
}
