using Pilar.Kernel;

namespace Pilar.Modules.Registry;

public static partial class RegistryPermissions
{
    /// <summary>See rounds of renewal and how far each region is.</summary>
    public static readonly Permission SeeRenewal = new("registry.renewal",
        Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer, Role.Leader, Role.Auditor);

    /// <summary>Open and close a round.</summary>
    public static readonly Permission OpenRenewal = new("registry.renewal.open", Role.Administrator, Role.ProvinceOfficer);

    /// <summary>Confirm, correct or end roles in a round.</summary>
    public static readonly Permission RenewRoles = new("registry.renewal.decide", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer);
}
