using Pilar.Kernel;
using Pilar.Web.Ui;

namespace Pilar.Modules.Registry.Duplicates.Pages;

internal static class PairLook
{
    /// <summary>Never rounded up to certainty.</summary>
    public static string Probability(double probability) => Show.Number(Math.Floor(probability * 1000) / 10, 1) + " %";

    /// <summary>"+5,2": how much a field speaks for (or against) one person.</summary>
    public static string Weight(double weight) => (weight > 0 ? "+" : "") + Show.Number(weight, 1).Replace('-', '−');

    public static Tone Tone(this PairState state) => state switch
    {
        PairState.Open => Web.Ui.Tone.Warn,
        PairState.Asked => Web.Ui.Tone.Info,
        PairState.Merged => Web.Ui.Tone.Good,
        _ => Web.Ui.Tone.Neutral,
    };
}
