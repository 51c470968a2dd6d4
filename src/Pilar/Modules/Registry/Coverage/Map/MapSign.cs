using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Coverage.Map;

/// <summary>What the map says of one region: a part of a whole.</summary>
public sealed record MapSign(string Code, string Name, int Part, int Whole)
{
    public double Share => Whole == 0 ? 0 : (double)Part / Whole;

    public string Text => Whole == 0 ? "–" : Show.Number(100 * Share, 0) + " %";

    /// <summary>0 (best) to 3.</summary>
    public int Class => Share switch { < 0.10 => 0, < 0.25 => 1, < 0.50 => 2, _ => 3 };

    public string Words => T($"{Name}: {Show.Number(Part)} dari {Show.Number(Whole)} desa tanpa PSM aktif", $"{Name}: {Show.Number(Part)} of {Show.Number(Whole)} villages without an active PSM");

    public static IReadOnlyList<string> ClassNames => [T("di bawah 10 %", "below 10 %"), "10–25 %", "25–50 %", T("50 % atau lebih", "50 % or more")];
}
