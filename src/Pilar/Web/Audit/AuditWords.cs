using System.Text;
using static Pilar.Kernel.Language;

namespace Pilar.Web.Audit;

/// <summary>Names of acts, records and fields as people say them. What has no words here is shown by its name in the program, in separate words.</summary>
public static class AuditWords
{
    private static readonly Dictionary<string, (string Id, string En)> Words = new(StringComparer.Ordinal)
    {
        ["RegisterPerson"] = ("Mendaftarkan orang", "Registered a person"),
        ["ChangePerson"] = ("Mengubah data orang", "Changed a person"),
        ["MovePerson"] = ("Mencatat pindah domisili", "Recorded a move"),
        ["RecordDeath"] = ("Mencatat meninggal", "Recorded a death"),
        ["RevealNik"] = ("Melihat NIK lengkap", "Looked at the full NIK"),
        ["VerifyNik"] = ("Memverifikasi NIK", "Verified the NIK"),
        ["AssignPillarRole"] = ("Memberi peran pilar", "Assigned a pillar role"),
        ["ActivateRole"] = ("Mengaktifkan peran", "Activated a role"),
        ["PauseRole"] = ("Menonaktifkan sementara", "Paused a role"),
        ["ResumeRole"] = ("Mengaktifkan kembali", "Resumed a role"),
        ["EndPillarRole"] = ("Mengakhiri peran", "Ended a role"),
        ["RenewAppointment"] = ("Memperbarui SK", "Renewed the appointment letter"),
        ["RecordEvidence"] = ("Mencatat bukti kriteria", "Recorded evidence"),
        ["RecordCertificate"] = ("Mencatat sertifikat", "Recorded a certificate"),
        ["RevokeCertificate"] = ("Mencabut sertifikat", "Revoked a certificate"),
        ["GrantException"] = ("Menyetujui pengecualian rangkap peran", "Granted a double-role exception"),
        ["WithdrawException"] = ("Mencabut pengecualian rangkap peran", "Withdrew a double-role exception"),
        ["UploadDocument"] = ("Mengunggah dokumen", "Uploaded a document"),
        ["OpenDocument"] = ("Membuka dokumen", "Opened a document"),
        ["CommitImport"] = ("Memasukkan data impor", "Committed an import"),
        ["UndoImport"] = ("Membatalkan impor", "Undid an import"),
        ["MergePeople"] = ("Menggabungkan dua catatan orang", "Merged two records of a person"),
        ["SplitPeople"] = ("Memisahkan catatan yang digabung", "Split merged records"),
        ["DismissDuplicate"] = ("Menyatakan dua orang berbeda", "Told two people apart"),
        ["AskAboutDuplicate"] = ("Menanyakan kemungkinan duplikat", "Asked about a possible duplicate"),
        ["DecideGroup"] = ("Memutuskan sekelompok catatan", "Decided about a group of records"),
        ["StartFinding"] = ("Meminta pencarian duplikat", "Asked for a search for duplicates"),
        ["FindDuplicates"] = ("Mencari duplikat", "Searched for duplicates"),
        ["PlantRegions"] = ("Memuat daftar wilayah", "Loaded the regions"),
        ["SignIn"] = ("Masuk", "Signed in"),
        ["AddAccount"] = ("Membuat akun", "Added an account"),
        ["GrantRole"] = ("Memberi hak akses", "Granted access"),
        ["RevokeGrant"] = ("Mencabut hak akses", "Took back access"),
        ["Person"] = ("Orang", "Person"),
        ["PillarRole"] = ("Peran pilar", "Pillar role"),
        ["Appointment"] = ("SK", "Appointment letter"),
        ["Organisation"] = ("Lembaga", "Organisation"),
        ["Document"] = ("Dokumen", "Document"),
        ["Import"] = ("Impor", "Import"),
        ["Account"] = ("Akun", "Account"),
        ["AccountGrant"] = ("Hak akses", "Access grant"),
        ["RuleSet"] = ("Aturan", "Rules"),
        ["Region"] = ("Wilayah", "Region"),
        ["TrainingCertificate"] = ("Sertifikat", "Certificate"),
        ["PersonEvidence"] = ("Bukti", "Evidence"),
        ["Name"] = ("Nama", "Name"),
        ["Sex"] = ("Jenis kelamin", "Sex"),
        ["BirthDate"] = ("Tanggal lahir", "Birth date"),
        ["BirthPlace"] = ("Tempat lahir", "Birth place"),
        ["NikCipher"] = ("NIK", "NIK"),
        ["NikHint"] = ("NIK (4 angka terakhir)", "NIK (last 4 digits)"),
        ["NikState"] = ("Keadaan NIK", "State of the NIK"),
        ["VillageCode"] = ("Desa/kelurahan domisili", "Village of domicile"),
        ["RegionCode"] = ("Wilayah", "Region"),
        ["Address"] = ("Alamat", "Address"),
        ["Phone"] = ("Telepon", "Phone"),
        ["Education"] = ("Pendidikan", "Education"),
        ["Occupation"] = ("Pekerjaan", "Occupation"),
        ["Kind"] = ("Jenis", "Kind"),
        ["Status"] = ("Status", "Status"),
        ["StartsOn"] = ("Mulai", "Starts on"),
        ["EndsOn"] = ("Berakhir", "Ends on"),
        ["EndReason"] = ("Alasan berakhir", "Reason for the end"),
        ["Number"] = ("Nomor", "Number"),
        ["IssuedOn"] = ("Tanggal terbit", "Issued on"),
        ["ValidFrom"] = ("Berlaku mulai", "Valid from"),
        ["ValidUntil"] = ("Berlaku sampai", "Valid until"),
        ["Issuer"] = ("Penerbit", "Issuer"),
        ["Signatory"] = ("Penanda tangan", "Signatory"),
        ["Verdict"] = ("Penilaian", "Verdict"),
        ["VerdictProblems"] = ("Kriteria yang belum terpenuhi", "Criteria not met"),
        ["InForce"] = ("Sedang bertugas", "In force"),
        ["Combination"] = ("Rangkap peran", "Double role"),
        ["Position"] = ("Jabatan", "Position"),
        ["FundingSource"] = ("Sumber honor", "Funding source"),
        ["added"] = ("ditambahkan", "added"),
        ["changed"] = ("diubah", "changed"),
        ["removed"] = ("dihapus", "removed"),
    };

    public static string Of(string name) => Words.TryGetValue(name, out var words) ? T(words.Id, words.En) : Spaced(name);

    private static string Spaced(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        foreach (var c in name)
        {
            if (char.IsUpper(c) && text.Length > 0) text.Append(' ');
            text.Append(text.Length > 0 ? char.ToLowerInvariant(c) : c);
        }
        return text.ToString();
    }
}
