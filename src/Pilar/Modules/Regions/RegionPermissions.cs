using Pilar.Kernel;

namespace Pilar.Modules.Regions;

public static class RegionPermissions
{
    /// <summary>Add, rename, end and succeed regions.</summary>
    public static readonly Permission Maintain = new("regions.maintain", Role.Administrator);
}
