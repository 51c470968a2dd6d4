using Pilar.Kernel;

namespace Pilar.Modules.Registry;

public static partial class RegistryPermissions
{
    /// <summary>Upload lists, commit and undo them, see their rows.</summary>
    public static readonly Permission ImportLists = new("registry.import", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer);
}
