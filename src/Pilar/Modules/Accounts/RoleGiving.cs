using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Accounts;

/// <summary>Who may give and take which roles, always inside one's own region.</summary>
internal static class RoleGiving
{
    private static readonly Role[] ByProvince = [Role.RegencyOfficer, Role.Tksk, Role.Volunteer, Role.Juror, Role.Partner, Role.Leader, Role.Auditor];
    private static readonly Role[] ByRegency = [Role.Tksk, Role.Volunteer, Role.Partner, Role.Leader];

    public static IReadOnlyList<Role> Of(Actor actor) => actor.IsSystem ? Enum.GetValues<Role>() : actor.Grant?.Role switch
    {
        Role.Administrator => Enum.GetValues<Role>(),
        Role.ProvinceOfficer => ByProvince,
        Role.RegencyOfficer => ByRegency,
        _ => [],
    };

    public static bool Allows(Actor actor, Role role, string region) =>
        Of(actor).Contains(role) && actor.Region is { } mine && RegionCode.Contains(mine, region);

    public static void Refuse(Actor actor, Role role, string region)
    {
        if (!Of(actor).Contains(role))
            throw new Refusal(T($"Anda tidak dapat memberi peran {role.Name()}.", $"You cannot give the role {role.Name()}."), "Role");
        if (!Allows(actor, role, region))
            throw new Refusal(T("Wilayah itu berada di luar wilayah Anda.", "That region lies outside yours."), "Region");
    }
}
