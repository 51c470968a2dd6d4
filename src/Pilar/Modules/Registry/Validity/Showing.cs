using Pilar.Modules.Registry.Pillars;
using Pilar.Web.Ui;

namespace Pilar.Modules.Registry.Validity;

/// <summary>Colours of verdicts and names of regions, for pages.</summary>
public static class Showing
{
    public static Tone Tone(this Verdict verdict) => verdict switch
    {
        Verdict.Valid => Web.Ui.Tone.Good,
        Verdict.Invalid => Web.Ui.Tone.Bad,
        Verdict.Incomplete => Web.Ui.Tone.Warn,
        _ => Web.Ui.Tone.Neutral,
    };

    public static Tone Tone(this CombinationClass combination) => combination switch
    {
        CombinationClass.Block => Web.Ui.Tone.Bad,
        CombinationClass.NeedsApproval => Web.Ui.Tone.Warn,
        CombinationClass.Flag => Web.Ui.Tone.Info,
        _ => Web.Ui.Tone.Neutral,
    };

    /// <summary>Looks these codes up once; what is not among them is shown as its code.</summary>
    public static async Task<Func<string, string>> Names(this RegionDirectory regions, IEnumerable<string?> codes)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var code in codes.OfType<string>().Distinct(StringComparer.Ordinal)) names[code] = await regions.Name(code);
        return code => names.GetValueOrDefault(code, code);
    }
}
