using Pilar.Kernel;

namespace Pilar.Modules.Cases;

public static class CasePermissions
{
    /// <summary>See that cases exist, and those one belongs to.</summary>
    public static readonly Permission View = new("cases.view", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer, Role.Tksk, Role.Volunteer);

    /// <summary>Read every case of one's region that is not sealed.</summary>
    public static readonly Permission Read = new("cases.read", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer, Role.Tksk);

    /// <summary>Report somebody in need, note what was done, keep papers.</summary>
    public static readonly Permission Report = new("cases.report", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer, Role.Tksk, Role.Volunteer);

    /// <summary>Assess, plan, decide, close: work of officers, never of volunteers.</summary>
    public static readonly Permission Decide = new("cases.decide", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer);

    /// <summary>Acknowledge what volunteers have written.</summary>
    public static readonly Permission Acknowledge = new("cases.acknowledge", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer, Role.Tksk);

    /// <summary>Let somebody into a sealed case for a while.</summary>
    public static readonly Permission GrantAccess = new("cases.access", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer);

    /// <summary>Download lists of cases.</summary>
    public static readonly Permission Export = new("cases.export", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer);

    /// <summary>See referrals: those of cases one may read, and those offered to oneself.</summary>
    public static readonly Permission SeeReferrals = new("referrals.view", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer, Role.Tksk, Role.Volunteer, Role.Partner);

    /// <summary>Offer a case to a service, and take the offer back.</summary>
    public static readonly Permission Refer = new("referrals.offer", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer);

    /// <summary>Answer a referral: the partner, or the office for it.</summary>
    public static readonly Permission AnswerReferrals = new("referrals.answer", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer, Role.Partner);

    /// <summary>Answer a referral by its link: only the program itself, on behalf of whoever holds the link.</summary>
    public static readonly Permission AnswerByLink = new("referrals.answer-by-link");

    /// <summary>Counts without names; small ones suppressed.</summary>
    public static readonly Permission SeeFigures = new("cases.figures", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer, Role.Tksk, Role.Leader, Role.Auditor);

    /// <summary>Write assessment forms and put them in force.</summary>
    public static readonly Permission MaintainForms = new("cases.forms", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer);

    /// <summary>Say which kinds of PPKS are sealed.</summary>
    public static readonly Permission MaintainSeals = new("cases.seals", Role.Administrator, Role.ProvinceOfficer);

    /// <summary>Take in what a citizen reports: only the program itself, on behalf of whoever fills in the public form.</summary>
    public static readonly Permission TakeIn = new("cases.take-in");

    /// <summary>Show what is overdue to the next level: only the program itself.</summary>
    public static readonly Permission Escalate = new("cases.escalate");
}
