using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry;

namespace Pilar.Modules.Training.Curricula;

/// <summary>Four curricula to begin with. No official hours for PSM are published; three days of 8 JP and the topics offices name are the starting point,
/// and every office may write its own.</summary>
internal sealed class CurriculumSeed(AppDb db) : Seed
{
    public override int Order => 60;

    public override async Task Plant()
    {
        if (await db.Set<Curriculum>().AnyAsync()) return;
        Add("PSM-DASAR", new() { Name = "Bimtek dasar PSM", Level = TrainingLevel.Basic, Kinds = ["PSM"], TaskOf = RegionLevel.Regency, PassMark = 60, Subjects = Subjects.PsmBasic });
        Add("PSM-LANJUTAN", new() { Name = "Bimtek lanjutan PSM", Level = TrainingLevel.Advanced, Kinds = ["PSM"], TaskOf = RegionLevel.Province, Requires = TrainingLevel.Basic, AgainAfterYears = 5, PassMark = 65, Subjects = Subjects.PsmAdvanced });
        Add("TKSK", new() { Name = "Bimtek TKSK", Level = TrainingLevel.Advanced, Kinds = ["TKSK"], TaskOf = RegionLevel.Province, AgainAfterYears = 3, PassMark = 65, Subjects = Subjects.Tksk });
        Add("PENYULUH", new() { Name = "Bimtek penyuluh sosial", Level = TrainingLevel.Special, Kinds = ["PENSOSMAS", "PENSOS"], TaskOf = RegionLevel.Province, AgainAfterYears = 3, PassMark = 65, Subjects = Subjects.Educator });
        await db.Commit(new Act(TrainingPermissions.MaintainCurricula, "PlantCurricula", RegionCode.Nation, nameof(Curriculum), Guid.Empty));
    }

    private void Add(string code, CurriculumForm form)
    {
        var curriculum = new Curriculum(RegionCode.Nation, code, 1, form);
        curriculum.Subjects.AddRange(SubjectLines.Read(form.Subjects, curriculum.Id));
        curriculum.PutInForce();
        db.Add(curriculum);
    }

    private static class Subjects
    {
        public const string PsmBasic = """
            Kebijakan kesejahteraan sosial; 2; ceramah
            Tugas, hak dan etika PSM; 3; diskusi
            Mengenal 26 PPKS dan PSKS; 3; ceramah dan latihan
            Pendataan dan DTSEN; 3; praktik
            Komunikasi dan pendekatan awal; 3; bermain peran
            Asesmen sederhana; 3; praktik
            Sistem sumber dan rujukan; 3; studi kasus
            Pencatatan dan pelaporan; 2; praktik
            Jejaring dan IPSM; 2; diskusi
            """;

        public const string PsmAdvanced = """
            Kebijakan terbaru dan perlindungan data; 2; ceramah
            Pendampingan sosial; 4; studi kasus
            Asesmen keluarga dan rencana bantuan; 4; praktik
            Manajemen rujukan antarlembaga; 3; studi kasus
            Layanan sosial kebencanaan; 3; simulasi
            Advokasi dan penggerakan masyarakat; 3; diskusi
            Laporan, portofolio dan praktik baik; 3; praktik
            Kepemimpinan dan penguatan IPSM; 2; diskusi
            """;

        public const string Tksk = """
            Kebijakan, tugas dan pelaporan TKSK; 3; ceramah
            Koordinasi kecamatan dan pembinaan PSM; 4; diskusi
            Verifikasi dan pemutakhiran data; 4; praktik
            Penanganan kasus dan rujukan; 5; studi kasus
            Pengawasan bantuan sosial; 3; studi kasus
            Komunikasi dan penyelesaian keluhan; 3; bermain peran
            Layanan sosial kebencanaan; 2; simulasi
            """;

        public const string Educator = """
            Kebijakan penyuluhan sosial; 2; ceramah
            Menyusun materi penyuluhan; 4; praktik
            Teknik penyuluhan tatap muka; 4; praktik
            Media dan media sosial; 4; praktik
            Bekerja dengan pers dan mitra; 2; diskusi
            Mengukur hasil penyuluhan; 4; praktik
            Praktik lapangan; 4; praktik lapangan
            """;
    }
}
