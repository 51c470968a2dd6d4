using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Pillars;

/// <summary>Does a role holder meet the criteria of the kind on a day? Incomplete: nothing fails, but something is unknown.</summary>
public enum Verdict { NotJudged, Valid, Invalid, Incomplete }

/// <summary>What the rules say of two roles held at once, from harmless to forbidden.</summary>
public enum CombinationClass { None, Ok, Flag, NeedsApproval, Block }

public static class VerdictNames
{
    public static string Name(this Verdict verdict) => verdict switch
    {
        Verdict.Valid => T("valid", "valid"),
        Verdict.Invalid => T("tidak valid", "invalid"),
        Verdict.Incomplete => T("belum lengkap", "incomplete"),
        _ => T("belum dinilai", "not judged"),
    };

    public static string Name(this CombinationClass combination) => combination switch
    {
        CombinationClass.Block => T("dilarang", "blocked"),
        CombinationClass.NeedsApproval => T("perlu persetujuan", "needs approval"),
        CombinationClass.Flag => T("perlu dicermati", "flagged"),
        CombinationClass.Ok => T("boleh", "allowed"),
        _ => T("tidak rangkap", "single role"),
    };
}
