using Pilar.Modules.Registry.Combinations;
using Pilar.Modules.Registry.Pillars;

namespace Pilar.Modules.Registry.Rules;

/// <summary>The matrix of double roles an installation starts with; each line carries what it rests on, so that an officer can explain it.</summary>
internal static class DefaultCombinations
{
    public static IReadOnlyList<CombinationRule> All { get; } =
    [
        new("PSM", "PSM", CombinationClass.Block,
            "PSM bertugas di desa/kelurahan domisilinya (Permensos 10/2019): tidak mungkin di dua desa",
            "A PSM serves in the village of domicile (Permensos 10/2019): never in two villages"),
        new("TKSK", "TKSK", CombinationClass.Block,
            "Satu TKSK untuk satu kecamatan (Permensos 28/2018)", "One TKSK for one district (Permensos 28/2018)"),
        new("KT", "KT", CombinationClass.Block,
            "Pengurus Karang Taruna berdomisili di desa/kelurahannya (Permensos 25/2019)", "Karang Taruna officers live in their village (Permensos 25/2019)"),
        new("TAGANA", "TAGANA", CombinationClass.Block,
            "Satu nomor induk anggota TAGANA, satu kabupaten/kota (Permensos 28/2012)", "One TAGANA membership number, one regency (Permensos 28/2012)"),
        new("PENSOSMAS", "PENSOSMAS", CombinationClass.Flag,
            "Dua wilayah tugas penyuluh: tidak ada larangan tertulis, periksa beban tugasnya", "Two regions of duty: no written ban, look at the workload"),
        new("LKS", "LKS", CombinationClass.Flag,
            "Pengurus di dua LKS: tidak ada larangan tertulis, cermati kepentingannya", "Officer of two LKS: no written ban, look at conflicts of interest"),
        new("PSM", "KT", CombinationClass.Flag,
            "Pengurus Karang Taruna boleh menjadi PSM; cermati pembagian tugas", "A Karang Taruna officer may be PSM; look at how duties are shared"),
        new("TKSK", CombinationRule.Any, CombinationClass.Flag,
            "Honor dari sumber anggaran yang sama tidak boleh diterima dua kali; mintakan surat keterangan", "No second honorarium from the same budget; ask for a letter"),
        new("PKH", CombinationRule.Any, CombinationClass.NeedsApproval,
            "Kode etik SDM PKH (Perdirjen Linjamsos 02/3/KP.05.03/10/2020 jo. 58/3/OT.01/8/2022): pekerjaan lain perlu izin tertulis",
            "PKH code of conduct (Perdirjen Linjamsos 02/3/KP.05.03/10/2020, 58/3/OT.01/8/2022): other work needs written approval"),
        new("KT", "LKD", CombinationClass.Block,
            "Permendagri 18/2018 Pasal 8 ayat (5): pengurus LKD dilarang merangkap pada LKD lain", "Permendagri 18/2018 article 8(5): officers of one village body may not serve in another"),
        new("PSM", "LKD", CombinationClass.Flag,
            "Rangkap dengan RT/RW: aturan daerah berbeda-beda, periksa aturan setempat", "Double post with RT/RW: local rules differ, check yours"),
        new("TKSK", "PERANGKAT_DESA", CombinationClass.Flag,
            "UU 6/2014 Pasal 51: aturan setempat berbeda; cermati sumber honor", "Law 6/2014 article 51: local rules differ; look at the source of the honorarium"),
        new("PENSOS", "PSM", CombinationClass.Flag,
            "UU 11/2009 Pasal 1: relawan berasal dari luar instansi sosial pemerintah", "Law 11/2009 article 1: volunteers come from outside government social agencies"),
        new("PEKSOS", "PEKSOS", CombinationClass.Flag,
            "UU 14/2019: izin praktik paling banyak di dua tempat", "Law 14/2019: a practice licence holds for two places at most"),
    ];
}
