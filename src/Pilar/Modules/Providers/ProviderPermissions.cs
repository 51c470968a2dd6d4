using Pilar.Kernel;

namespace Pilar.Modules.Providers;

public static class ProviderPermissions
{
    /// <summary>See the directory of everyone who can help, and look for help in it.</summary>
    public static readonly Permission View = new("providers.view",
        Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer, Role.Tksk, Role.Volunteer, Role.Partner, Role.Leader, Role.Auditor);

    /// <summary>Enter and correct providers, services and places of one's own region, verify them, import lists.</summary>
    public static readonly Permission Change = new("providers.change", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer);

    /// <summary>Keep places, hours and contacts up to date: an office those of its entries, an institution its own.</summary>
    public static readonly Permission KeepUp = new("providers.keep-up", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer, Role.Partner);

    /// <summary>Belongs to an institution: its menu leads to its own entries.</summary>
    public static readonly Permission SeeOwn = new("providers.own", Role.Partner);

    /// <summary>Take a place for somebody who is referred, and give it back.</summary>
    public static readonly Permission Reserve = new("providers.reserve",
        Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer, Role.Tksk, Role.Volunteer, Role.Partner);
}
