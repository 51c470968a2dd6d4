using Pilar.Web.Ui;

namespace Pilar.Modules.Registry.Pillars.Pages;

internal static class VerdictLook
{
    public static Tone Look(this Verdict verdict) => verdict switch
    {
        Verdict.Valid => Tone.Good,
        Verdict.Invalid => Tone.Bad,
        Verdict.Incomplete => Tone.Warn,
        _ => Tone.Neutral,
    };
}
