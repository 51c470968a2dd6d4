using Pilar.Kernel;

namespace Pilar.Modules.Practice;

public static class PracticePermissions
{
    /// <summary>Read the stories every office shares, and what others made of them.</summary>
    public static readonly Permission View = new("practice.view", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer, Role.Tksk, Role.Volunteer, Role.Leader, Role.Auditor);

    /// <summary>Tell a story, adopt one, take part in the discussion.</summary>
    public static readonly Permission Write = new("practice.write", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer, Role.Tksk, Role.Volunteer);

    /// <summary>Publish stories of the region or return them, and keep the discussion clean.</summary>
    public static readonly Permission Review = new("practice.review", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer);

    /// <summary>Plan visits to those who know how.</summary>
    public static readonly Permission Visit = new("practice.visit", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer, Role.Tksk);

    /// <summary>What others did on the problems of the region: it tells the region's commonest kinds of cases.</summary>
    public static readonly Permission SeeDigest = new("practice.digest", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer, Role.Tksk, Role.Leader, Role.Auditor);
}
