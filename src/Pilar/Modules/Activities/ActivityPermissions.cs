using Pilar.Kernel;

namespace Pilar.Modules.Activities;

public static class ActivityPermissions
{
    /// <summary>Keep a diary of one's own and report from it each month.</summary>
    public static readonly Permission Write = new("activities.write", Role.Administrator, Role.Tksk, Role.Volunteer);

    /// <summary>Open diaries and reports: one's own, and with <see cref="Read"/> those of the region.</summary>
    public static readonly Permission View = new("activities.view", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer, Role.Tksk, Role.Volunteer, Role.Leader, Role.Auditor);

    /// <summary>Read the reports of everybody in the region.</summary>
    public static readonly Permission Read = new("activities.read", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer, Role.Tksk, Role.Leader, Role.Auditor);

    /// <summary>Acknowledge reports or return them.</summary>
    public static readonly Permission Review = new("activities.review", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer, Role.Tksk);

    /// <summary>Make the month's reports of a whole region, and remind those who are late.</summary>
    public static readonly Permission Run = new("activities.run", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer);

    /// <summary>See who has not reported.</summary>
    public static readonly Permission SeeMissing = new("activities.missing", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer, Role.Tksk);

    /// <summary>Set targets of workers and areas.</summary>
    public static readonly Permission SetTargets = new("activities.targets", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer, Role.Tksk);

    /// <summary>Say which badges there are.</summary>
    public static readonly Permission MaintainBadges = new("activities.badges", Role.Administrator, Role.ProvinceOfficer);

    /// <summary>Thank somebody in the name of the office.</summary>
    public static readonly Permission Thank = new("activities.thank", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer);

    /// <summary>See networks, their meetings and decisions.</summary>
    public static readonly Permission ViewNetworks = new("networks.view", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer, Role.Tksk, Role.Leader, Role.Auditor);

    /// <summary>Keep networks and members, write minutes and decisions, say what came of them.</summary>
    public static readonly Permission ChangeNetworks = new("networks.change", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer, Role.Tksk);

    /// <summary>Download lists.</summary>
    public static readonly Permission Export = new("activities.export", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer, Role.Tksk, Role.Auditor);
}
