using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.People.Identity;

public static class MatchNames
{
    public static string Name(this Certainty certainty) => certainty switch
    {
        Certainty.Certain => T("hampir pasti sama", "almost certainly the same"),
        Certainty.Likely => T("besar kemungkinan sama", "likely the same"),
        _ => T("mungkin sama", "possibly the same"),
    };

    public static string Name(this MatchReason reason) => reason switch
    {
        MatchReason.SameNik => T("NIK sama", "same NIK"),
        MatchReason.SameName => T("nama sama", "same name"),
        MatchReason.AlikeName => T("nama mirip", "similar name"),
        MatchReason.SameBirthDate => T("tanggal lahir sama", "same birth date"),
        MatchReason.SameVillage => T("desa sama", "same village"),
        MatchReason.SamePhone => T("telepon sama", "same phone"),
        MatchReason.OtherNik => T("NIK berbeda", "another NIK"),
        MatchReason.OtherName => T("nama berbeda", "another name"),
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };
}
