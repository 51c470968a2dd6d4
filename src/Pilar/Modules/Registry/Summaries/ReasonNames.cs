using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Summaries;

/// <summary>Short headings for the codes of what keeps a role from being valid.</summary>
public static class ReasonNames
{
    public static string Of(string code) => code switch
    {
        "BIRTHDATE_MISSING" => T("Tanggal lahir tidak ada", "No date of birth"),
        "SEX_MISSING" => T("Jenis kelamin tidak ada", "Sex not given"),
        "NIK_MISSING" => T("NIK tidak ada", "No NIK"),
        "NIK_FORMAT" => T("NIK salah bentuk", "NIK malformed"),
        "NIK_SEX" => T("NIK tidak cocok dengan jenis kelamin", "NIK contradicts the sex"),
        "NIK_DATE" => T("NIK tidak cocok dengan tanggal lahir", "NIK contradicts the date of birth"),
        "NIK_SHARED" => T("NIK dipakai orang lain juga", "NIK shared with another person"),
        "VILLAGE_UNRESOLVED" => T("Desa tidak dikenali", "Village not recognised"),
        "DOMICILE_MISMATCH" => T("Tinggal di luar desa tugas", "Lives outside the village of duty"),
        "TRAINING_NONE" => T("Belum ikut bimtek dasar", "No basic training"),
        "SK_NONE" => T("Tidak ada SK", "No letter of appointment"),
        "SK_EXPIRED" => T("SK sudah berakhir", "Letter of appointment expired"),
        "ROLE_ENDED" => T("Peran sudah berakhir", "Role has ended"),
        "ROLE_NOT_ACTIVE" => T("Peran belum aktif", "Role not active"),
        "ROLE_BLOCK" => T("Rangkap peran yang dilarang", "Forbidden double role"),
        "ROLE_NEEDS_APPROVAL" => T("Rangkap peran tanpa persetujuan", "Double role without approval"),
        "CITIZEN_NOT_MET" => T("Bukan warga negara Indonesia", "Not an Indonesian citizen"),
        "LITERATE_NOT_MET" => T("Tidak dapat membaca dan menulis", "Cannot read and write"),
        "CONDUCT_NOT_MET" => T("Tidak berkelakuan baik", "Not of good conduct"),
        "LIST_NOT_MET" => T("Tidak didukung daftar kantor yang mengangkat", "Not borne out by the appointing office's list"),
        _ when code.StartsWith("AGE_UNDER_", StringComparison.Ordinal) => T($"Umur di bawah {code[10..]} tahun", $"Younger than {code[10..]}"),
        _ when code.StartsWith("AGE_OVER_", StringComparison.Ordinal) => T($"Umur di atas {code[9..]} tahun", $"Older than {code[9..]}"),
        _ when code.EndsWith("_NOT_MET", StringComparison.Ordinal) => T($"Tidak memenuhi: {Plain(code[..^8])}", $"Not met: {Plain(code[..^8])}"),
        _ when code.EndsWith("_UNKNOWN", StringComparison.Ordinal) => T($"Belum diketahui: {Plain(code[..^8])}", $"Unknown: {Plain(code[..^8])}"),
        _ => Plain(code),
    };

    /// <summary>The same inside a sentence; abbreviations keep their capitals.</summary>
    public static string Inside(string code) => Of(code) is var name && name.Length > 1 && char.IsLower(name[1]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;

    private static string Plain(string code) => code.Replace('_', ' ').ToLowerInvariant();
}
