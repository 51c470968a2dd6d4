using Pilar.Kernel;

namespace Pilar.Modules.Training;

public static class TrainingPermissions
{
    /// <summary>See needs, events, participants and results.</summary>
    public static readonly Permission View = new("training.view",
        Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer, Role.Tksk, Role.Leader, Role.Auditor);

    /// <summary>See one's own training record.</summary>
    public static readonly Permission Own = new("training.own", Role.Administrator, Role.Tksk, Role.Volunteer);

    /// <summary>See annual plans.</summary>
    public static readonly Permission ViewPlans = new("training.plans", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer, Role.Leader, Role.Auditor);

    /// <summary>Write and submit the office's annual plan.</summary>
    public static readonly Permission PlanTrainings = new("training.plans.write", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer);

    /// <summary>Approve a submitted plan or send it back; never one's own submission.</summary>
    public static readonly Permission ApprovePlans = new("training.plans.approve", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer);

    /// <summary>Write curricula and put them in force.</summary>
    public static readonly Permission MaintainCurricula = new("training.curricula", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer);

    /// <summary>Prepare events: schedule, speakers, quotas, materials.</summary>
    public static readonly Permission ManageEvents = new("training.events", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer);

    /// <summary>Name participants of one's own region, replace and withdraw them.</summary>
    public static readonly Permission Nominate = new("training.nominate", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer);

    /// <summary>Record who attended and what they scored.</summary>
    public static readonly Permission RecordAttendance = new("training.attendance", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer);

    /// <summary>Issue, replace and revoke certificates.</summary>
    public static readonly Permission IssueCertificates = new("training.certificates", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer);

    /// <summary>Answer one's own invitation by the link in it: only the program itself, on behalf of whoever holds the link.</summary>
    public static readonly Permission AnswerInvitation = new("training.answer");

    /// <summary>Answer as a speaker and give materials by the speaker's own link: only the program itself, on behalf of whoever holds the link.</summary>
    public static readonly Permission AnswerAsSpeaker = new("training.speakers.answer");

    /// <summary>Sign credentials with a new key: only the program itself, from the command line.</summary>
    public static readonly Permission RotateCredentialKey = new("training.keys");

    /// <summary>Answer a test or survey by the link of one's own invitation: only the program itself, on behalf of whoever holds the link.</summary>
    public static readonly Permission AnswerPaper = new("training.papers.answer");

    /// <summary>Pass seats that became free on to those who wait: only the program itself.</summary>
    public static readonly Permission PassSeatsOn = new("training.seats");

    /// <summary>Open the follow-up of an event on its day: only the program itself.</summary>
    public static readonly Permission OpenFollowUps = new("training.follow-ups");
}
