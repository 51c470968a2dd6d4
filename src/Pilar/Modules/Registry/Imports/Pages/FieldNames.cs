using Pilar.Modules.Registry.Imports.Reading;
using Pilar.Modules.Registry.Imports.Reading.Columns;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Imports.Pages;

/// <summary>What columns can hold, in words.</summary>
internal static class FieldNames
{
    public static string Of(ListField field) => field switch
    {
        ListField.Other => T("(lain, tidak dipakai)", "(other, not used)"),
        ListField.RowNumber => T("Nomor urut", "Row number"),
        ListField.Timestamp => T("Waktu pengisian", "Time of entry"),
        ListField.Pillar => T("Jenis pilar", "Kind of pillar"),
        ListField.Nik => "NIK",
        ListField.FamilyCard => T("Nomor KK", "Family card number"),
        ListField.Name => T("Nama", "Name"),
        ListField.FrontTitle => T("Gelar depan", "Title before"),
        ListField.BackTitle => T("Gelar belakang", "Title after"),
        ListField.BirthPlace => T("Tempat lahir", "Place of birth"),
        ListField.BirthDate => T("Tanggal lahir", "Date of birth"),
        ListField.BirthPlaceAndDate => T("Tempat dan tanggal lahir", "Place and date of birth"),
        ListField.BirthDay => T("Tanggal (hari) lahir", "Day of birth"),
        ListField.BirthMonth => T("Bulan lahir", "Month of birth"),
        ListField.BirthYear => T("Tahun lahir", "Year of birth"),
        ListField.Sex => T("Jenis kelamin", "Sex"),
        ListField.SexMale => T("Centang laki-laki", "Tick for male"),
        ListField.SexFemale => T("Centang perempuan", "Tick for female"),
        ListField.Age => T("Umur", "Age"),
        ListField.Address => T("Alamat", "Address"),
        ListField.RtRw => "RT/RW",
        ListField.DutyArea => T("Wilayah tugas", "Region of duty"),
        ListField.DutyVillage => T("Desa/kelurahan tugas", "Village of duty"),
        ListField.DutyDistrict => T("Kecamatan tugas", "District of duty"),
        ListField.DutyRegency => T("Kabupaten/kota tugas", "Regency of duty"),
        ListField.HomeVillage => T("Desa/kelurahan domisili", "Village of domicile"),
        ListField.HomeDistrict => T("Kecamatan domisili", "District of domicile"),
        ListField.HomeRegency => T("Kabupaten/kota domisili", "Regency of domicile"),
        ListField.Province => T("Provinsi", "Province"),
        ListField.Phone => T("Telepon", "Phone"),
        ListField.Email => "Email",
        ListField.Education => T("Pendidikan", "Education"),
        ListField.Occupation => T("Pekerjaan", "Occupation"),
        ListField.Training => T("Bimtek dasar", "Basic training"),
        ListField.TrainingYear => T("Tahun bimtek", "Year of training"),
        ListField.CertificateNumber => T("Nomor sertifikat", "Certificate number"),
        ListField.CertificateDate => T("Tanggal sertifikat", "Certificate date"),
        ListField.DecreeNumber => T("Nomor SK", "Decree (SK) number"),
        ListField.DecreeDate => T("Tanggal SK", "Decree (SK) date"),
        ListField.DecreeIssuer => T("Penerbit SK", "Issuer of the decree"),
        ListField.DecreeSignatory => T("Penandatangan SK", "Signatory of the decree"),
        ListField.DecreeStart => T("SK berlaku mulai", "Decree in force from"),
        ListField.DecreeEnd => T("SK berlaku sampai", "Decree in force until"),
        ListField.DecreePeriod => T("Masa berlaku SK", "Term of the decree"),
        ListField.Institution => T("Nama lembaga", "Institution"),
        ListField.InstitutionAddress => T("Alamat lembaga", "Address of the institution"),
        ListField.Position => T("Jabatan", "Position"),
        ListField.StartYear => T("Tahun mulai", "Year of start"),
        ListField.MemberNumber => T("Nomor anggota", "Member number"),
        ListField.Remark => T("Keterangan", "Remark"),
        _ => field.ToString(),
    };

    public static string Of(SheetOutcome outcome) => outcome switch
    {
        SheetOutcome.Empty => T("nihil", "nobody to report"),
        SheetOutcome.Hidden => T("tersembunyi", "hidden"),
        SheetOutcome.OtherKind => T("jenis pilar lain", "another kind of pillar"),
        _ => T("bukan tabel orang", "no table of people"),
    };
}
