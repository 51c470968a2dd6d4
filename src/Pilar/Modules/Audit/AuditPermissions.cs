using Pilar.Kernel;

namespace Pilar.Modules.Audit;

public static class AuditPermissions
{
    /// <summary>Read the log of one's own region.</summary>
    public static readonly Permission View = new("audit.view", Role.Administrator, Role.Auditor, Role.ProvinceOfficer, Role.RegencyOfficer);
}
