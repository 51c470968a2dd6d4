using Pilar.Kernel;

namespace Pilar.Modules.Registry;

public static partial class RegistryPermissions
{
    /// <summary>Read the rules in force and their history.</summary>
    public static readonly Permission ViewRules = new("registry.rules.view", Role.Administrator, Role.ProvinceOfficer, Role.Auditor);

    /// <summary>Write new rules and put them in force; edit code lists.</summary>
    public static readonly Permission MaintainRules = new("registry.rules.maintain", Role.Administrator);

    /// <summary>Record evidence and certificates of a person.</summary>
    public static readonly Permission RecordEvidence = new("registry.evidence.record", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer);

    /// <summary>Grant or withdraw an exception from the rules on double roles.</summary>
    public static readonly Permission GrantException = new("registry.exceptions.grant", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer);

    /// <summary>See who holds several roles at once.</summary>
    public static readonly Permission ViewDoubleRoles = new("registry.double-roles.view",
        Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer, Role.Tksk, Role.Leader, Role.Auditor);

    /// <summary>Judge roles anew as time passes or rules change: only the program itself.</summary>
    public static readonly Permission Rejudge = new("registry.rejudge");
}
