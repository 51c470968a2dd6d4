using System.Text.RegularExpressions;
using Pilar.Kernel;

namespace Pilar.Modules.Registry.Imports.Reading;

/// <summary>A kind of list: which pillar it is about and at which level its people serve.</summary>
/// <param name="Code">As in the code list of pillars: PSM, TKSK, TAGANA, PENSOSMAS, KT, LKS.</param>
/// <param name="HasTerm">Whether an appointment without a written end runs out by rule.</param>
/// <param name="LivesOnDuty">Whether a person who names no other address lives in the region of duty.</param>
public sealed record ListKind(string Code, RegionLevel DutyLevel, bool HasTerm, bool LivesOnDuty, string Pattern)
{
    public static readonly IReadOnlyList<ListKind> All =
    [
        new("PSM", RegionLevel.Village, true, true, @"\bpsm\b|pekerja\s+sosial\s+masyarakat"),
        new("TKSK", RegionLevel.District, true, false, @"\btksk\b|tenaga\s+kesejahteraan\s+sosial\s+kecamatan"),
        new("TAGANA", RegionLevel.Regency, false, false, @"\btagana\b|taruna\s+siaga\s+bencana"),
        new("PENSOSMAS", RegionLevel.District, true, false, @"\bpensosmas\b|penyuluh\s+sosial"),
        new("KT", RegionLevel.Village, true, true, @"karang\s*taruna|\bkt\b"),
        new("LKS", RegionLevel.Regency, true, false, @"\blksa?\b|lembaga\s+kesejahteraan\s+sosial|\borsos\b|\bpanti\b"),
    ];

    /// <summary>The kind with this code; null for "auto" and unknown codes.</summary>
    public static ListKind? Of(string? code) => All.FirstOrDefault(k => k.Code.Equals(code?.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>How often the text speaks of this kind.</summary>
    public int Mentions(string text) => Regex.Count(text.Replace('_', ' ').Replace('-', ' '), Pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
