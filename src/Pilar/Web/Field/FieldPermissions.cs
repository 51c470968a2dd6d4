using Pilar.Kernel;

namespace Pilar.Web.Field;

public static class FieldPermissions
{
    /// <summary>Carry one's own records on a phone and send what was done there.</summary>
    public static readonly Permission Use = new("field.use", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer, Role.Tksk, Role.Volunteer, Role.Juror);

    /// <summary>Decide between two values of a field, and about acts that came from a wiped phone.</summary>
    public static readonly Permission Decide = new("field.decide", Role.Administrator, Role.ProvinceOfficer, Role.RegencyOfficer);
}
