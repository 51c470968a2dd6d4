using Pilar.Kernel;

namespace Pilar.Modules.Outreach;

public static class OutreachPermissions
{
    /// <summary>See sessions, surveys, their results and the library of materials.</summary>
    public static readonly Permission View = new("outreach.view", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer, Role.Tksk, Role.Volunteer, Role.Leader, Role.Auditor);

    /// <summary>Record sessions of one's own, ask their participants, enter what they answered on paper.</summary>
    public static readonly Permission Record = new("outreach.record", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer, Role.Tksk, Role.Volunteer);

    /// <summary>Change sessions and surveys that others recorded.</summary>
    public static readonly Permission Manage = new("outreach.manage", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer, Role.Tksk);

    /// <summary>Write the questions of the library.</summary>
    public static readonly Permission MaintainQuestions = new("outreach.questions", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer);

    /// <summary>Put materials into the library.</summary>
    public static readonly Permission MaintainMaterials = new("outreach.materials", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer);

    /// <summary>See the plans of a year and what came of them.</summary>
    public static readonly Permission ViewPlans = new("outreach.plans", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer, Role.Tksk, Role.Leader, Role.Auditor);

    /// <summary>Write and submit the office's plan.</summary>
    public static readonly Permission Plan = new("outreach.plans.write", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer);

    /// <summary>Approve a submitted plan or send it back; never one's own submission.</summary>
    public static readonly Permission ApprovePlans = new("outreach.plans.approve", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer);

    /// <summary>Download lists and figures.</summary>
    public static readonly Permission Export = new("outreach.export", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer, Role.Tksk, Role.Auditor);

    /// <summary>Answer by the link of a slip, without a name: only the program itself, for whoever holds the slip.</summary>
    public static readonly Permission Answer = new("outreach.answer");
}
