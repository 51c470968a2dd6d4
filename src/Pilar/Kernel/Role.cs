using static Pilar.Kernel.Language;

namespace Pilar.Kernel;

/// <summary>What an account may be in a region. Fixed in code; a grant is (account, role, region) and holds for the whole subtree.</summary>
public enum Role { Administrator, ProvinceOfficer, RegencyOfficer, Tksk, Volunteer, Juror, Partner, Leader, Auditor }

public static class RoleNames
{
    public static string Name(this Role role) => role switch
    {
        Role.Administrator => T("Administrator", "Administrator"),
        Role.ProvinceOfficer => T("Petugas provinsi", "Province officer"),
        Role.RegencyOfficer => T("Petugas kab/kota", "Regency officer"),
        Role.Tksk => "TKSK",
        Role.Volunteer => T("Relawan (PSM)", "Volunteer (PSM)"),
        Role.Juror => T("Juri", "Juror"),
        Role.Partner => T("Lembaga mitra", "Partner institution"),
        Role.Leader => T("Pimpinan (hanya baca)", "Leader (read only)"),
        Role.Auditor => T("Auditor", "Auditor"),
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };
}
