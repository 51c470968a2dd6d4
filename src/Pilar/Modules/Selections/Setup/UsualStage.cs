using Pilar.Kernel;

namespace Pilar.Modules.Selections.Setup;

/// <summary>What a new selection starts with; everything can be changed until scoring begins.</summary>
internal static class UsualStage
{
    private const int ScoringDays = 14, Winners = 3;

    /// <summary>Papers that offices usually ask for.</summary>
    public const string Documents = "Surat rekomendasi kab/kota\nSK yang masih berlaku\nKTP\nDaftar riwayat hidup\nLaporan kegiatan dan foto\nMakalah atau paparan\nSertifikat pelatihan\nSurat pernyataan tidak sedang bermasalah hukum\nSKCK";

    private static readonly (string Name, CriterionKind Kind, decimal Weight, string Guide)[] Criteria =
    [
        ("Tugas pokok", CriterionKind.Portfolio, 25, "Keteraturan laporan dan kegiatan\nPendampingan warga sampai tuntas\nPemahaman tentang PPKS"),
        ("Kerja sama", CriterionKind.Portfolio, 20, "Koordinasi dengan kepala desa/lurah, RT/RW dan camat\nKerja bersama pilar dan lembaga lain\nRujukan yang ditindaklanjuti"),
        ("Inovasi", CriterionKind.Portfolio, 25, "Apa yang baru, dan untuk masalah apa\nInstansi yang terlibat\nDapat diteruskan dan ditiru desa lain"),
        ("Dampak", CriterionKind.FieldVisit, 15, "Apa yang diceritakan warga yang didampingi? Jangan menulis nama.\nApa yang berubah di desa, dan sejak kapan?\nApakah hasilnya sama dengan yang dipaparkan?"),
        ("Wawancara", CriterionKind.Interview, 15, "Bagaimana kegiatan sosial di desa Anda berkembang setahun ini?\nKegiatan mana yang Anda mulai sendiri, dan siapa yang meneruskannya?\nWarga mana yang paling sulit dijangkau, dan bagaimana caranya?\nApa yang belum berhasil, dan apa yang Anda pelajari?\nApa rencana Anda setahun ke depan?"),
    ];

    /// <summary>The stages from the first level up to that of the office, one after the other.</summary>
    public static IEnumerable<Stage> Of(RegionLevel first, RegionLevel last, DateOnly after)
    {
        var (order, from) = (1, after.AddDays(1));
        for (var level = first; level >= last; level--, order++, from = from.AddDays(ScoringDays))
        {
            var stage = new Stage(level, order);
            stage.Set(new() { From = from, Until = from.AddDays(ScoringDays - 1), Quota = level == last ? Winners : 1, UsesCorrection = true, IsBlind = order == 1 });
            foreach (var (criterion, n) in Criteria.Select((c, n) => (c, n)))
            {
                var added = new Criterion { Order = n + 1 };
                added.Set(new() { Name = criterion.Name, Kind = criterion.Kind, Weight = criterion.Weight, Guide = criterion.Guide });
                stage.Criteria.Add(added);
            }
            yield return stage;
        }
    }
}
