using Pilar.Kernel;

namespace Pilar.Modules.Selections;

public static class SelectionPermissions
{
    /// <summary>See selections, those nominated from one's region, and results.</summary>
    public static readonly Permission View = new("selections.view", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer, Role.Tksk, Role.Leader, Role.Auditor);

    /// <summary>Set up selections, check nominations, run panels of one's region and announce their results.</summary>
    public static readonly Permission Manage = new("selections.manage", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer);

    /// <summary>Nominate somebody of one's region.</summary>
    public static readonly Permission Nominate = new("selections.nominate", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer);

    /// <summary>Be a candidate: add to the own portfolio, follow the result, object.</summary>
    public static readonly Permission TakePart = new("selections.take-part", Role.Administrator, Role.Tksk, Role.Volunteer);

    /// <summary>Open what was nominated: the offices, the candidate, and jurors what they were given.</summary>
    public static readonly Permission Open = new("selections.open", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer, Role.Tksk, Role.Volunteer, Role.Juror, Role.Leader, Role.Auditor);

    /// <summary>Sit on a jury and score.</summary>
    public static readonly Permission Score = new("selections.score", Role.Juror);

    /// <summary>See results with their figures; scores of single jurors are shown to nobody else than their giver and the log.</summary>
    public static readonly Permission SeeResults = new("selections.results", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer, Role.Auditor);

    /// <summary>Object to a result.</summary>
    public static readonly Permission Object = new("selections.object", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer, Role.Tksk, Role.Volunteer);
}
