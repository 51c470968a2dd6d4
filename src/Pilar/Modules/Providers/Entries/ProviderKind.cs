using static Pilar.Kernel.Language;

namespace Pilar.Modules.Providers.Entries;

/// <summary>What sort of helper it is: formal bodies, the community's own, and people's own networks.</summary>
public enum ProviderKind { Office, Lks, Shelter, Clinic, School, Insurance, Charity, Company, Police, LegalAid, Community, Network, Other }

/// <summary>Open for people, shut for a while, or gone for good.</summary>
public enum ProviderStatus { Active, TemporarilyClosed, Closed }

public static class ProviderKinds
{
    public static string Name(this ProviderKind kind) => kind switch
    {
        ProviderKind.Office => T("Kantor pemerintah", "Public office"),
        ProviderKind.Lks => T("Lembaga kesejahteraan sosial (LKS)", "Welfare institution (LKS)"),
        ProviderKind.Shelter => T("Panti atau rumah singgah", "Home or shelter"),
        ProviderKind.Clinic => T("Fasilitas kesehatan", "Health facility"),
        ProviderKind.School => T("Sekolah atau tempat pelatihan", "School or training place"),
        ProviderKind.Insurance => T("Jaminan sosial (BPJS)", "Social insurance (BPJS)"),
        ProviderKind.Charity => T("Zakat dan dana sosial", "Alms and social funds"),
        ProviderKind.Company => T("Dunia usaha", "Company"),
        ProviderKind.Police => T("Kepolisian", "Police"),
        ProviderKind.LegalAid => T("Bantuan hukum", "Legal aid"),
        ProviderKind.Community => T("Kelompok masyarakat", "Community group"),
        ProviderKind.Network => T("Jejaring keluarga dan tetangga", "Family and neighbours"),
        ProviderKind.Other => T("Lainnya", "Other"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Name(this ProviderStatus status) => status switch
    {
        ProviderStatus.Active => T("Buka", "Active"),
        ProviderStatus.TemporarilyClosed => T("Tutup sementara", "Temporarily closed"),
        ProviderStatus.Closed => T("Tidak ada lagi", "Closed for good"),
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}
