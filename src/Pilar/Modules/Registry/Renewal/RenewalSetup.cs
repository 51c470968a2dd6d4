using Pilar.Web.Frame;

namespace Pilar.Modules.Registry.Renewal;

internal static class RenewalSetup
{
    public static IEnumerable<NavItem> Menu => [new(NavSection.Pillars, "Pemutakhiran", "Renewal", "/renewal", RegistryPermissions.SeeRenewal, 60)];

    public static void Add(IServiceCollection services)
    {
        services.AddScoped<Renewals>();
        services.AddScoped<Unverified>();
        services.AddScoped<OpenRenewal>();
        services.AddScoped<CloseRenewal>();
        services.AddScoped<RenewRoles>();
    }

    public static void Map(IEndpointRouteBuilder routes) => RenewalExport.Map(routes);
}
