using Pilar.Kernel;

namespace Pilar.Modules.Disasters;

public static class DisasterPermissions
{
    /// <summary>See incidents, figures, goods and shelters: numbers, nobody's name.</summary>
    public static readonly Permission View = new("disasters.view", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer, Role.Tksk, Role.Volunteer, Role.Leader, Role.Auditor);

    /// <summary>Report an incident, say what is known, list households.</summary>
    public static readonly Permission Report = new("disasters.report", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer, Role.Tksk, Role.Volunteer);

    /// <summary>Read every affected household of one's region; volunteers read those they listed, and all when they belong to the response.</summary>
    public static readonly Permission ReadHouseholds = new("disasters.households", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer, Role.Tksk);

    /// <summary>Confirm, lead and close; say who belongs to the response; issue situation reports.</summary>
    public static readonly Permission Decide = new("disasters.decide", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer);

    /// <summary>Take goods in, hand them out, set wrong lines against.</summary>
    public static readonly Permission MoveGoods = new("disasters.goods", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer, Role.Tksk, Role.Volunteer);

    /// <summary>Merge households listed twice, upload and download lists.</summary>
    public static readonly Permission KeepLists = new("disasters.lists", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer, Role.Tksk);
}
