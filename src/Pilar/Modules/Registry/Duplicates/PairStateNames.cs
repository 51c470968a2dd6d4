using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Duplicates;

public static class PairStateNames
{
    public static string Name(this PairState state) => state switch
    {
        PairState.Open => T("belum diputuskan", "open"),
        PairState.Asked => T("ditanyakan", "asked"),
        PairState.Merged => T("digabung", "merged"),
        PairState.Different => T("orang berbeda", "different people"),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
