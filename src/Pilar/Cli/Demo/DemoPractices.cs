using Pilar.Kernel;
using Pilar.Modules.Practice.Adoptions;
using Pilar.Modules.Practice.Discussion;
using Pilar.Modules.Practice.Figures;
using Pilar.Modules.Practice.Stories;
using Pilar.Modules.Practice.Visits;

namespace Pilar.Cli.Demo;

/// <summary>Five invented stories of what worked, taken up with different luck, talked about and visited.</summary>
internal sealed class DemoPractices(DemoDesk desk)
{
    private const string Regency = "kabupaten", Province = "provinsi", Nation = "admin", Tksk = "tksk", Volunteer = "psm";

    private sealed record Told(string By, string? Reviewer, string? Region, string Title, string Kind, string Problem, string Steps, long Cost, string Result, string Tags);

    private static readonly Told[] Stories =
    [
        new(Regency, Province, "63.03", "Rantang harian bagi lansia yang tinggal sendiri", "PMKS-08", "Banyak warga lanjut usia tinggal sendiri, sakit, dan jarang makan; bantuan datang sebulan sekali.",
            "1. PSM dan ketua RT mendata siapa yang tinggal sendiri.\n2. Lima keluarga tetangga memasak bergilir, satu rantang lebih tiap hari.\n3. Karang Taruna mengantar sambil menanyakan kabar; yang sakit dilaporkan ke puskesmas.\n4. TKSK memeriksa catatannya tiap akhir bulan.", 9_600_000,
            "Warga yang didatangi makan dua kali sehari, dan yang sakit diketahui dalam sehari, bukan sebulan.", "lansia, gotong royong, karang taruna"),
        new(Province, Nation, "63.07", "Sahabat lansia: satu pemuda mendampingi dua warga", "PMKS-08", "Lansia tidak punya teman bicara dan tidak sampai ke layanan kesehatan.",
            "1. Karang Taruna memilih pemuda yang rumahnya berdekatan.\n2. Bimtek sehari: cara mendengar, tanda bahaya, siapa yang dihubungi.\n3. Kunjungan dua kali seminggu, dicatat di buku harian Pilar.", 4_200_000,
            "Kunjungan ke posyandu lansia naik dua kali lipat dalam enam bulan.", "lansia, pemuda, kunjungan"),
        new(Province, Nation, "63.08", "Kelompok usaha kecil dengan pendamping dari pasar", "PMKS-24", "Bantuan modal habis dalam tiga bulan karena tidak ada yang mengajari berdagang.",
            "1. Tiga pedagang pasar bersedia menjadi pendamping.\n2. Modal diberikan bertahap, sesudah catatan penjualan diisi.\n3. Pertemuan mingguan di balai desa.", 35_000_000,
            "Dari dua puluh kelompok, enam belas masih berjalan sesudah setahun.", "usaha, pendampingan"),
        new(Province, Nation, "63.72", "Bengkel kursi roda di halaman panti", "PMKS-09", "Kursi roda bantuan rusak dalam setahun dan tidak dapat diperbaiki di daerah.",
            "1. SMK meminjamkan guru bengkel dua hari sebulan.\n2. Suku cadang dikumpulkan dari kursi yang tidak dipakai lagi.\n3. Penyandang disabilitas yang terampil dibayar per perbaikan.", 18_000_000,
            "Kursi roda dipakai kembali dalam seminggu; dua orang mendapat pekerjaan tetap.", "disabilitas, alat bantu"),
        new(Tksk, null, null, "Kembali ke sekolah lewat rumah belajar sore", "PMKS-02", "Anak berhenti sekolah karena membantu orang tua di kebun.",
            "1. PSM mendatangi keluarga bersama guru.\n2. Rumah belajar dibuka sore hari di langgar.\n3. Sekolah menerima kembali dengan ujian penempatan.", 2_500_000,
            "Sebagian besar anak yang ikut kembali terdaftar pada tahun ajaran berikutnya.", "anak, sekolah"),
    ];

    public async Task Run()
    {
        var today = await desk.As(null, s => Task.FromResult(s.GetRequiredService<Clock>().Today));
        var ids = new List<Guid>();
        foreach (var story in Stories) ids.Add(await Tell(story, today));
        await Adopt(Province, ids[0], "63.04", today.AddDays(-90), "Memasak di dapur posyandu, diantar kader.", AdoptionOutcome.Worked, "Berjalan di tiga desa; yang memasak justru bertambah.");
        await Adopt(Province, ids[0], "63.05", today.AddDays(-75), "Rantang tiga kali seminggu saja.", AdoptionOutcome.Partly, "Terhenti saat musim panen; dimulai lagi sesudahnya.");
        await Adopt(Regency, ids[1], null, today.AddDays(-120), "Dipasangkan dengan rantang harian.", AdoptionOutcome.Worked, "Pemuda bertahan lebih lama bila berdua.");
        await Adopt(Tksk, ids[2], null, today.AddDays(-20), "Dimulai dengan dua kelompok di kecamatan.", AdoptionOutcome.Trying, null);
        await Adopt(Regency, ids[3], null, today.AddDays(-150), "Bengkel di halaman dinas.", AdoptionOutcome.Not, "Tidak ada guru bengkel yang dapat datang; suku cadang juga kurang.");
        await Comment(Tksk, ids[1], "Bagaimana bila pemudanya pindah sekolah?");
        await Comment(Province, ids[1], "Tetangganya menggantikan; karena itu dipilih yang rumahnya berdekatan.");
        await Comment(Volunteer, ids[0], "Di desa kami RT ikut membeli beras.");
        var aside = await Comment(Regency, ids[2], "Maaf, salah tempat.");
        await desk.As(Province, s => s.GetRequiredService<Discuss>().Remove(aside, new() { Reason = "Atas permintaan penulisnya" }));
        var visit = await Visit(ids[1], today.AddDays(-25), "Cara memilih dan melatih pemuda.");
        await desk.As(Regency, s => s.GetRequiredService<ArrangeVisit>().Report(visit, new() { Report = "Bimtek sehari cukup; yang penting siapa yang dihubungi saat darurat. Mulai bulan depan di dua kecamatan." }));
        await Visit(ids[2], today.AddDays(21), "Cara mencatat penjualan sebelum modal berikutnya.");
    }

    private async Task<Guid> Tell(Told told, DateOnly today)
    {
        var id = await desk.As(told.By, s => s.GetRequiredService<WriteStory>().Run(new()
        {
            Region = told.Region, Title = told.Title, Problem = told.Problem, Steps = told.Steps, Cost = told.Cost, Result = told.Result, Tags = told.Tags, Kinds = [told.Kind],
            Contact = "Dinas Sosial (rekaan), bidang pemberdayaan sosial", CostNote = "Sebagian dari sumbangan warga dan dana desa.",
        }));
        foreach (var measure in told.Region is null or "63.03" ? [Measure.VillagesServed, Measure.ActivityHours] : new[] { Measure.VillagesServed })
            await desk.As(told.By, s => s.GetRequiredService<TakeFigures>().Run(id, new() { Measure = measure, From = $"{today.AddMonths(-11):yyyy-MM}", Until = $"{today:yyyy-MM}" }));
        await desk.As(told.By, s => s.GetRequiredService<WriteStory>().Submit(id, new()));
        if (told.Reviewer is { } reviewer) await desk.As(reviewer, s => s.GetRequiredService<ReviewStory>().Publish(id));
        return id;
    }

    private Task<Guid> Adopt(string who, Guid story, string? region, DateOnly since, string what, AdoptionOutcome outcome, string? words) =>
        desk.As(who, s => s.GetRequiredService<AdoptStory>().Run(story, new() { Region = region, Since = since, What = what, Outcome = outcome, Words = words }));

    private Task<Guid> Comment(string who, Guid story, string text) => desk.As(who, s => s.GetRequiredService<Discuss>().Say(story, new() { Text = text }));

    private Task<Guid> Visit(Guid story, DateOnly on, string aim) =>
        desk.As(Regency, s => s.GetRequiredService<ArrangeVisit>().Plan(story, new() { On = on, Guests = "4 TKSK dan 2 petugas Dinas Sosial Kabupaten Banjar", Hosts = "Dinas Sosial tuan rumah dan Karang Taruna", Aim = aim }));
}
