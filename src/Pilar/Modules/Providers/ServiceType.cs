using static Pilar.Kernel.Language;

namespace Pilar.Modules.Providers;

/// <summary>The four types of social welfare service (UU 11/2009 article 6).</summary>
public enum ServiceType { Rehabilitation, Security, Empowerment, Protection }

public static class ServiceTypes
{
    public static string Name(this ServiceType type) => type switch
    {
        ServiceType.Rehabilitation => T("Rehabilitasi sosial", "Social rehabilitation"),
        ServiceType.Security => T("Jaminan sosial", "Social security"),
        ServiceType.Empowerment => T("Pemberdayaan sosial", "Social empowerment"),
        ServiceType.Protection => T("Perlindungan sosial", "Social protection"),
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };
}
