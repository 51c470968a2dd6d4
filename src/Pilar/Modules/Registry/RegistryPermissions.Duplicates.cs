using Pilar.Kernel;

namespace Pilar.Modules.Registry;

public static partial class RegistryPermissions
{
    /// <summary>See pairs that may be one person.</summary>
    public static readonly Permission SeeDuplicates = new("registry.duplicates", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer, Role.Auditor);

    /// <summary>Merge, split and tell apart.</summary>
    public static readonly Permission Merge = new("registry.merge", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer);
}
