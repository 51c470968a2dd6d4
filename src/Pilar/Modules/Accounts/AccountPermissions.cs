using Pilar.Kernel;

namespace Pilar.Modules.Accounts;

public static class AccountPermissions
{
    /// <summary>Look after one's own sign-in: password, second factor, sessions, tokens.</summary>
    public static readonly Permission Own = new("accounts.own", Enum.GetValues<Role>());

    /// <summary>See the accounts of one's region.</summary>
    public static readonly Permission View = new("accounts.view", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer, Role.Auditor);

    /// <summary>Make accounts, give and take roles, close accounts, in one's own region.</summary>
    public static readonly Permission Manage = new("accounts.manage", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer);
}
