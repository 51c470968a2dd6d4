using static Pilar.Modules.Registry.Imports.Reading.Columns.ListField;

namespace Pilar.Modules.Registry.Imports.Reading.Columns;

/// <summary>Which words in a heading name which field. A line reads: field, words it needs (a|b = one of them), words it must not have.
/// The rule with most needed words wins; of equals the first.</summary>
internal static class HeadingRules
{
    private const string Places = "DESA KELURAHAN KECAMATAN KABUPATEN PROVINSI";
    private const string Bodies = "LEMBAGA TARUNA";

    private static readonly Rule[] Rules =
    [
        new(Timestamp, "TIMESTAMP|WAKTU", ""),
        new(Nik, "NIK", "LAMA IBU AYAH KEPALA SUAMI ISTRI UPLOAD SCAN FOTO PASANGAN"),
        new(Nik, "NOMOR KTP", "NAMA KK FOTO SCAN UPLOAD LAMA SERTIFIKAT"),
        new(Nik, "INDUK KEPENDUDUKAN", ""),
        new(Nik, "NIK KTP", "LAMA FOTO SCAN UPLOAD"),
        new(Nik, "NIK KEPENDUDUKAN INDUK", ""),
        new(FamilyCard, "KK", "NAMA FOTO SCAN UPLOAD KEPALA"),
        new(FamilyCard, "KARTU KELUARGA", "NAMA FOTO SCAN UPLOAD KEPALA"),
        new(FamilyCard, "NOMOR KARTU KELUARGA", "FOTO SCAN UPLOAD"),
        new(Name, "NAMA", $"{Places} {Bodies} IBU AYAH SUAMI ISTRI KEPALA PIMPINAN BANK REKENING BIMTEK KEGIATAN INSTANSI USAHA PANGGILAN ALIAS KANDUNG PILAR KT SERTIFIKAT PEJABAT PENANDATANGAN TEMPAT"),
        new(Name, "NAMA LENGKAP", "IBU AYAH SUAMI ISTRI KANDUNG LEMBAGA"),
        new(Name, "NAMA PENGURUS|ANGGOTA|KETUA|PSM|TKSK|TAGANA|PENSOSMAS|PERSONIL|PETUGAS|RELAWAN|PENYULUH|PIMPINAN", "JUMLAH"),
        new(Name, "NAMA LENGKAP PENGURUS|ANGGOTA|PSM|GELAR|KTP|SESUAI", ""),
        new(Name, "NAMA NIK", $"{Places} {Bodies} IBU AYAH SUAMI ISTRI KEPALA"),
        new(FrontTitle, "GELAR DEPAN", ""),
        new(BackTitle, "GELAR", "NAMA DEPAN"),
        new(BirthPlaceAndDate, "TEMPAT TANGGAL LAHIR", ""),
        new(BirthPlaceAndDate, "TEMPAT TANGGAL", "SK SERTIFIKAT TUGAS"),
        new(BirthPlace, "TEMPAT LAHIR", "TANGGAL"),
        new(BirthPlace, "KABUPATEN LAHIR", "TANGGAL"),
        new(BirthDate, "TANGGAL LAHIR", "TEMPAT"),
        new(BirthDate, "LAHIR", "TEMPAT TAHUN BULAN KABUPATEN"),
        new(BirthDay, "HARI LAHIR", ""),
        new(BirthMonth, "BULAN LAHIR", "TANGGAL"),
        new(BirthYear, "TAHUN LAHIR", "TANGGAL"),
        new(Sex, "JENIS KELAMIN", ""),
        new(Sex, "KELAMIN", ""),
        new(Sex, "JENIS KELURAHAN", "DESA"),
        new(Sex, "L P", "JUMLAH"),
        new(Sex, "LK PR", "JUMLAH"),
        new(Age, "UMUR", ""),
        new(Address, "ALAMAT", $"{Places} EMAIL LEMBAGA KANTOR SEKRETARIAT TARUNA SURAT"),
        new(Address, "ALAMAT RUMAH|LENGKAP|TINGGAL|DOMISILI|KTP|JALAN", "LEMBAGA KANTOR DESA KELURAHAN KECAMATAN KABUPATEN EMAIL"),
        new(Address, "ALAMAT RT DESA|KELURAHAN|KECAMATAN|JALAN", "LEMBAGA"),
        new(Address, "ALAMAT DESA KECAMATAN|KABUPATEN", "LEMBAGA"),
        new(Address, "ALAMAT KELURAHAN KECAMATAN|KABUPATEN", "LEMBAGA"),
        new(Address, "TEMPAT TINGGAL", $"{Places}"),
        new(Address, "JALAN|JL", "JABATAN"),
        new(Address, "DOMISILI", $"{Places} TAHUN"),
        new(Rt, "RT", "RW ALAMAT KETUA"),
        new(Rw, "RW", "RT ALAMAT KETUA"),
        new(RtRw, "RT RW", "ALAMAT KETUA"),
        new(DutyArea, "WILAYAH TUGAS|KERJA|DAMPINGAN|BINAAN|PENEMPATAN", $"{Places} MASA MULAI"),
        new(DutyArea, "TEMPAT|LOKASI|DAERAH TUGAS|PENEMPATAN|KERJA", $"{Places} MASA MULAI LAHIR TANGGAL"),
        new(DutyArea, "PENEMPATAN|DAMPINGAN|BINAAN|ASAL|WILAYAH", $"{Places} SK TANGGAL MASA KODE KEPALA"),
        new(DutyVillage, "DESA|KELURAHAN", "KEPALA KODE JUMLAH SEKRETARIS LEMBAGA TARUNA"),
        new(DutyVillage, "DESA|KELURAHAN TUGAS|WILAYAH|DAMPINGAN|PENEMPATAN", "KODE JUMLAH"),
        new(DutyVillage, "NAMA DESA|KELURAHAN", "KEPALA KODE JUMLAH"),
        new(DutyDistrict, "KECAMATAN", "KODE JUMLAH"),
        new(DutyDistrict, "NAMA KECAMATAN", "KODE JUMLAH"),
        new(DutyRegency, "KABUPATEN", "KODE JUMLAH"),
        new(DutyRegency, "NAMA KABUPATEN", "KODE JUMLAH"),
        new(Province, "PROVINSI", "KODE JUMLAH"),
        new(ListField.Phone, "HP", "LEMBAGA KANTOR"),
        new(Email, "EMAIL", ""),
        new(Email, "ALAMAT EMAIL", ""),
        new(Education, "PENDIDIKAN", "BIMTEK"),
        new(Occupation, "PEKERJAAN", ""),
        new(ListField.Training, "BIMTEK", "TAHUN SERTIFIKAT TANGGAL"),
        new(ListField.Training, "MENGIKUTI", "TAHUN SERTIFIKAT TANGGAL"),
        new(TrainingYear, "TAHUN BIMTEK", ""),
        new(CertificateNumber, "SERTIFIKAT", "TANGGAL TAHUN FOTO SCAN UPLOAD KOMPETENSI"),
        new(CertificateNumber, "NOMOR SERTIFIKAT", "TANGGAL"),
        new(CertificateNumber, "NOMOR SERTIFIKAT BIMTEK", "TANGGAL"),
        new(CertificateDate, "TANGGAL SERTIFIKAT|BIMTEK", ""),
        new(CertificateDate, "TANGGAL SERTIFIKAT BIMTEK", ""),
        new(TrainingYear, "TAHUN SERTIFIKAT", ""),
        new(DecreeNumber, "SK", "TANGGAL BERAKHIR BERLAKU FOTO SCAN UPLOAD PEJABAT MASA TAHUN"),
        new(DecreeNumber, "DASAR PENGANGKATAN", "TANGGAL"),
        new(DecreeNumber, "NOMOR SK|PENGANGKATAN", ""),
        new(DecreeNumber, "NOMOR TANDA DAFTAR", "TANGGAL BERAKHIR"),
        new(DecreeNumber, "NOMOR IZIN|IJIN|OPERASIONAL|PENDAFTARAN", "TANGGAL BERAKHIR"),
        new(DecreeNumber, "NOMOR TANGGAL SK", ""),
        new(DecreeNumber, "NOMOR SURAT SK|PENGANGKATAN|TUGAS", ""),
        new(DecreeDate, "TANGGAL SK|PENGANGKATAN|PENETAPAN", "NOMOR BERAKHIR BERLAKU"),
        new(DecreeDate, "TANGGAL TANDA DAFTAR", "NOMOR BERAKHIR"),
        new(DecreeDate, "TAHUN SK|PENGANGKATAN", "NOMOR BERAKHIR BERLAKU"),
        new(DecreeStart, "MULAI", "TUGAS TAHUN"),
        new(DecreeStart, "MULAI SK|BERLAKU|TUGAS|TANGGAL|MASA|BAKTI", "TAHUN BERAKHIR"),
        new(DecreeEnd, "BERAKHIR", "PENDIDIKAN MULAI"),
        new(DecreeEnd, "BERLAKU", ""),
        new(DecreeEnd, "MASA BERLAKU", ""),
        new(DecreeEnd, "BERAKHIR SK|MASA|BERLAKU|TANGGAL|TUGAS|BAKTI|JABATAN", "MULAI PENDIDIKAN"),
        new(DecreeEnd, "BERAKHIR TANGGAL SK|BERLAKU|MASA", "MULAI"),
        new(DecreePeriod, "PERIODE", ""),
        new(DecreePeriod, "MASA BAKTI|JABATAN|TUGAS|KERJA|BHAKTI|KEPENGURUSAN", "BERAKHIR MULAI"),
        new(DecreePeriod, "PERIODE SK|MASA|BAKTI|KEPENGURUSAN", ""),
        new(DecreePeriod, "MULAI BERAKHIR", ""),
        new(DecreeIssuer, "PEJABAT|PENERBIT|DITERBITKAN|MENERBITKAN|MENETAPKAN", ""),
        new(DecreeIssuer, "PEJABAT SK|PENETAP|YANG", ""),
        new(DecreeSignatory, "PENANDATANGAN|DITANDATANGANI|PENANDATANGANAN", ""),
        new(DecreeSignatory, "PEJABAT PENANDATANGAN|MENANDATANGANI", ""),
        new(Institution, "LEMBAGA", "ALAMAT JABATAN HP STATUS JENIS AKREDITASI JUMLAH KETUA PENGURUS TIPE EMAIL"),
        new(Institution, "KARANG TARUNA", "ALAMAT JABATAN HP STATUS JUMLAH PENGURUS ANGGOTA EMAIL"),
        new(Institution, "NAMA LEMBAGA|KT", "PENGURUS KETUA PIMPINAN ANGGOTA LENGKAP ALAMAT"),
        new(Institution, "NAMA KARANG TARUNA", "PENGURUS KETUA PIMPINAN ANGGOTA LENGKAP ALAMAT"),
        new(InstitutionAddress, "ALAMAT LEMBAGA|KANTOR|SEKRETARIAT|TARUNA", ""),
        new(Position, "JABATAN", "MASA BERAKHIR"),
        new(StartYear, "TAHUN MASUK|BERGABUNG|MULAI|AKTIF|ANGKATAN|REKRUT|DIANGKAT|PENGUKUHAN|MENJADI", "BERAKHIR"),
        new(MemberNumber, "INDUK ANGGOTA|TAGANA|RELAWAN", ""),
        new(MemberNumber, "NIA|KTA|NIAT|REGISTRASI", ""),
        new(MemberNumber, "NOMOR ANGGOTA|REGISTRASI|REG", "NIK"),
        new(MemberNumber, "NOMOR INDUK ANGGOTA|TAGANA|RELAWAN", ""),
        new(Status, "STATUS", "KAWIN PERKAWINAN NIKAH PEKERJAAN RUMAH LEMBAGA KEPEGAWAIAN AKREDITASI"),
        new(Status, "AKTIF|KEAKTIFAN", "HP"),
        new(Pillar, "PILAR", "JUMLAH"),
        new(Pillar, "JENIS PILAR|PSKS|RELAWAN", ""),
        new(Remark, "KETERANGAN", "LAHIR"),
    ];

    /// <summary>Headings that mean something only when they stand alone.</summary>
    private static readonly Dictionary<string, ListField> Alone = new()
    {
        ["NOMOR"] = RowNumber, ["NOMOR URUT"] = RowNumber, ["URUT"] = RowNumber, ["L"] = SexMale, ["LK"] = SexMale, ["P"] = SexFemale, ["PR"] = SexFemale,
        ["KTP"] = Nik, ["INDUK"] = Nik, ["NOMOR INDUK"] = Nik, ["PSM"] = Name, ["TKSK"] = Name, ["TAGANA"] = Name, ["PENGURUS"] = Name, ["ANGGOTA"] = Name, ["NAMA TEMPAT"] = Name, ["KETUA"] = Name, ["PIMPINAN"] = Name,
        ["TAHUN"] = Other, ["SERTIFIKAT"] = CertificateNumber, ["ID"] = RowNumber,
    };

    /// <summary>The field a heading names, and how surely: the number of words that say so.</summary>
    public static (ListField Field, int Weight) Find(HeadingWords heading)
    {
        if (heading.Words.Count == 0) return (Other, 0);
        if (heading.Words.Count <= 2 && Alone.TryGetValue(string.Join(' ', heading.Words), out var alone)) return (alone, 2);
        var best = (Field: Other, Weight: 0);
        foreach (var rule in Rules)
            if (rule.Weight > best.Weight && rule.Fits(heading)) best = (rule.Field, rule.Weight);
        return best;
    }

    private sealed class Rule(ListField target, string needs, string lacks)
    {
        private readonly string[][] needed = [.. needs.Split(' ').Select(n => n.Split('|'))];
        private readonly string[] forbidden = lacks.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        public ListField Field => target;

        public int Weight => needed.Length;

        public bool Fits(HeadingWords heading) => needed.All(any => any.Any(heading.Has)) && !forbidden.Any(heading.Has);
    }
}
