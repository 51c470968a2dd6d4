using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;

namespace Pilar.Modules.Outreach.Questions;

/// <summary>Questions to begin with, written for this program; offices add their own.</summary>
internal sealed class QuestionSeed(AppDb db) : Seed
{
    private const string Agree = "Sangat tidak setuju\nSangat setuju", Sure = "Sama sekali tidak yakin\nSangat yakin";

    public override int Order => 62;

    public override async Task Plant()
    {
        if (await db.Set<SurveyQuestion>().AnyAsync()) return;
        db.AddRange(Questions().Select(q => new SurveyQuestion(RegionCode.Nation, new() { Theme = q.Theme, Dimension = q.Dimension, Text = q.Text, Choices = q.Choices, Reversed = q.Reversed })));
        await db.Commit(new Act(OutreachPermissions.MaintainQuestions, "PlantSurveyQuestions", RegionCode.Nation, nameof(SurveyQuestion), Guid.Empty));
    }

    private static IEnumerable<(string? Theme, Dimension Dimension, string Text, string Choices, bool Reversed)> Questions() =>
    [
        ("AID", Dimension.Knowledge, "Ke mana warga melapor bila merasa berhak atas bantuan sosial tetapi belum terdata?", "*Kantor desa/kelurahan atau Puskesos\nBank penyalur\nWarung sembako\nTidak perlu melapor", false),
        ("AID", Dimension.Knowledge, "Siapa yang menetapkan keluarga penerima bantuan?", "Ketua RT sendiri\nPetugas penyalur\n*Kementerian Sosial menurut data nasional", false),
        ("AID", Dimension.Knowledge, "Berapa yang boleh dipungut petugas dari uang bantuan?", "Sepuluh persen\n*Tidak boleh sama sekali\nSeikhlasnya", false),
        ("DATA", Dimension.Knowledge, "Kapan data keluarga perlu diperbarui?", "Sekali seumur hidup\nHanya saat ada petugas datang\n*Setiap kali ada perubahan, seperti lahir, pindah atau meninggal", false),
        ("DATA", Dimension.Knowledge, "Apa nomor yang menjadi kunci data seseorang?", "*NIK\nNomor rumah\nNomor rekening", false),
        ("CHILD", Dimension.Knowledge, "Sampai umur berapa seseorang disebut anak menurut undang-undang?", "Belum 15 tahun\nBelum 12 tahun\n*Belum 18 tahun", false),
        ("CHILD", Dimension.Knowledge, "Siapa yang wajib melapor bila mengetahui anak mengalami kekerasan?", "Hanya orang tuanya\n*Setiap orang yang mengetahui\nHanya gurunya", false),
        ("VIOLENCE", Dimension.Knowledge, "Apakah kekerasan dalam rumah tangga urusan pribadi yang tidak dapat dilaporkan?", "*Tidak, itu tindak pidana dan dapat dilaporkan\nYa, itu urusan keluarga", false),
        ("ELDERLY", Dimension.Knowledge, "Mulai umur berapa seseorang disebut lanjut usia menurut undang-undang?", "55 tahun\n70 tahun\n*60 tahun", false),
        ("DISABILITY", Dimension.Knowledge, "Manakah yang termasuk penyandang disabilitas?", "Hanya yang memakai kursi roda\n*Disabilitas fisik, intelektual, mental dan sensorik\nHanya yang lahir dengan disabilitas", false),
        ("DRUGS", Dimension.Knowledge, "Apa yang didapat pecandu yang melapor sendiri untuk dirawat?", "*Rehabilitasi\nHukuman penjara\nTidak ada", false),
        ("TRAFFICKING", Dimension.Knowledge, "Apa tanda tawaran kerja yang patut dicurigai?", "Ada kontrak tertulis\nMelalui dinas tenaga kerja\n*Berangkat cepat tanpa kontrak dan dokumen ditahan", false),
        ("DISASTER", Dimension.Knowledge, "Apa yang pertama dilakukan saat banjir mulai masuk rumah?", "Menunggu sampai surut\n*Matikan listrik dan pergi ke tempat aman\nMenyelamatkan perabot", false),
        ("GAMBLING", Dimension.Knowledge, "Bagaimana memastikan pinjaman daring itu resmi?", "*Diperiksa pada daftar Otoritas Jasa Keuangan\nDilihat dari iklannya\nBanyak temannya memakai", false),
        ("PARENTING", Dimension.Knowledge, "Cara mana yang dianjurkan saat anak berbuat salah?", "Membentak di depan orang\n*Menjelaskan dan memberi akibat yang wajar\nMemukul agar jera", false),
        (null, Dimension.Trust, "Saya yakin petugas sosial di desa ini membantu tanpa pilih kasih.", Sure, false),
        (null, Dimension.Trust, "Saya yakin laporan saya akan ditindaklanjuti.", Sure, false),
        (null, Dimension.Trust, "Lebih baik diam daripada melapor kepada petugas.", Agree, true),
        (null, Dimension.Awareness, "Masalah ini menyangkut keluarga dan tetangga saya juga.", Agree, false),
        (null, Dimension.Awareness, "Saya mau menyampaikan hal ini kepada orang lain.", Agree, false),
        (null, Dimension.Awareness, "Saya tahu apa yang akan saya lakukan bila menghadapi masalah ini.", Agree, false),
    ];
}
