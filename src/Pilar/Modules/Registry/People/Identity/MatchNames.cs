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
}
