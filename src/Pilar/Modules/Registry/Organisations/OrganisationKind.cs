using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Organisations;

/// <summary>What an organisation is. Ipsm: the association of PSM, with one body per level; Company: a business that gives (CSR).</summary>
public enum OrganisationKind { Lks, KarangTaruna, Lk3, Wksbm, Ipsm, Company }

public enum OrganisationStatus { Active, Dormant, Ended }

public static class OrganisationNames
{
    public static string Name(this OrganisationKind kind) => kind switch
    {
        OrganisationKind.Lks => T("Lembaga Kesejahteraan Sosial (LKS)", "Social welfare institution (LKS)"),
        OrganisationKind.KarangTaruna => "Karang Taruna",
        OrganisationKind.Lk3 => T("Lembaga Konsultasi Kesejahteraan Keluarga (LK3)", "Family welfare consultation (LK3)"),
        OrganisationKind.Wksbm => T("Wahana Kesejahteraan Sosial Berbasis Masyarakat (WKSBM)", "Community-based welfare network (WKSBM)"),
        OrganisationKind.Ipsm => T("Ikatan Pekerja Sosial Masyarakat (IPSM)", "Association of community social workers (IPSM)"),
        OrganisationKind.Company => T("Dunia usaha", "Company"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string ShortName(this OrganisationKind kind) => kind switch
    {
        OrganisationKind.KarangTaruna => "Karang Taruna",
        OrganisationKind.Company => T("Dunia usaha", "Company"),
        _ => kind.ToString().ToUpperInvariant(),
    };

    /// <summary>Code of the pillar kind its officers hold; null when serving in it is no pillar role.</summary>
    public static string? PillarKind(this OrganisationKind kind) => kind switch
    {
        OrganisationKind.Lks => "LKS",
        OrganisationKind.KarangTaruna => "KT",
        OrganisationKind.Lk3 => "LK3",
        OrganisationKind.Wksbm => "WKSBM",
        _ => null,
    };

    public static string Name(this OrganisationStatus status) => status switch
    {
        OrganisationStatus.Active => T("aktif", "active"),
        OrganisationStatus.Dormant => T("tidak aktif sementara", "dormant"),
        OrganisationStatus.Ended => T("berakhir", "ended"),
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}
