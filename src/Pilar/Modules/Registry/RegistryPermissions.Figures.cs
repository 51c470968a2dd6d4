using Pilar.Kernel;

namespace Pilar.Modules.Registry;

public static partial class RegistryPermissions
{
    /// <summary>Sums and coverage of one's region: no names, no NIK.</summary>
    public static readonly Permission SeeFigures = new("registry.figures",
        Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer, Role.Tksk, Role.Leader, Role.Auditor);

    /// <summary>How many valid PSM a village should have.</summary>
    public static readonly Permission SetCoverageTarget = new("registry.coverage-target", Role.Administrator, Role.ProvinceOfficer);

    /// <summary>Keep what was reported at the end of a month: only the program itself.</summary>
    public static readonly Permission CloseMonth = new("registry.month.close");
}
