using Pilar.Kernel;

namespace Pilar.Modules.Registry;

public static partial class RegistryPermissions
{
    /// <summary>See people, their roles and organisations; NIK masked.</summary>
    public static readonly Permission View = new("registry.view",
        Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer, Role.Tksk, Role.Volunteer, Role.Leader, Role.Auditor);

    /// <summary>Register people, change and move them, record a death.</summary>
    public static readonly Permission ChangePeople = new("registry.people.change", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer);

    /// <summary>Assign, activate, pause and end roles, renew letters of appointment.</summary>
    public static readonly Permission ChangeRoles = new("registry.roles.change", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer);

    /// <summary>See a whole NIK; every look is written down.</summary>
    public static readonly Permission RevealNik = new("registry.nik.reveal", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer, Role.Auditor);

    /// <summary>State that a NIK was checked against the card or with Dukcapil.</summary>
    public static readonly Permission VerifyNik = new("registry.nik.verify", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer);

    /// <summary>Open scans of letters and cards; every look is written down.</summary>
    public static readonly Permission OpenDocuments = new("registry.documents.open", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer, Role.Auditor);

    /// <summary>Add scans to a record.</summary>
    public static readonly Permission AddDocuments = new("registry.documents.add", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer);

    /// <summary>Download lists of people.</summary>
    public static readonly Permission ExportPeople = new("registry.people.export", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer, Role.Auditor);

    /// <summary>Record organisations, their papers and officers.</summary>
    public static readonly Permission ChangeOrganisations = new("registry.organisations.change", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer);
}
