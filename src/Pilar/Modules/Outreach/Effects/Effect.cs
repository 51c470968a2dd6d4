using Pilar.Kernel;
using Pilar.Modules.Outreach.Questions;
using Pilar.Modules.Outreach.Surveys;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Outreach.Effects;

/// <summary>What may be said: nobody answered twice; too few to show; too few to conclude from; no change told from chance; better; worse.</summary>
public enum EffectVerdict { None, Hidden, TooFew, Unclear, Better, Worse }

/// <summary>The change of one dimension among people who answered twice.</summary>
/// <param name="Matched">How many; null when it is hidden.</param>
/// <param name="Change">Null when there is none, or it is hidden.</param>
public sealed record Effect(Dimension Dimension, EffectVerdict Verdict, int? Matched, PairedChange? Change)
{
    public static Effect Of(IEnumerable<Answered> sheets, Dimension dimension, Moment from, Moment to, EffectRules rules, bool hide = false)
    {
        var change = PairedChange.Of(Matching.Pairs(sheets, dimension, from, to));
        return change is null ? new(dimension, EffectVerdict.None, 0, null)
            : hide || change.Count < rules.FewestShown ? new(dimension, EffectVerdict.Hidden, null, null)
            : new(dimension, change.Count < rules.FewestConclusion ? EffectVerdict.TooFew : !change.IsClear ? EffectVerdict.Unclear : change.Mean > 0 ? EffectVerdict.Better : EffectVerdict.Worse, change.Count, change);
    }

    /// <summary>The three dimensions of one group of sheets.</summary>
    public static IReadOnlyList<Effect> Each(IReadOnlyCollection<Answered> sheets, Moment from, Moment to, EffectRules rules) => [.. Dimensions.All.Select(d => Of(sheets, d, from, to, rules))];

    /// <summary>A sentence for people who know no statistics.</summary>
    public string Words(EffectRules rules) => Verdict switch
    {
        EffectVerdict.None => T("Belum ada yang menjawab dua kali.", "Nobody has answered twice yet."),
        EffectVerdict.Hidden => T($"Angka kelompok kecil (kurang dari {rules.FewestShown} orang) tidak ditampilkan, agar tidak ketahuan siapa yang menjawab.", $"Figures of small groups (fewer than {rules.FewestShown} people) are not shown, so that nobody is recognised."),
        EffectVerdict.TooFew => T($"Baru {Show.Number(Change!.Count)} orang menjawab dua kali: terlalu sedikit untuk disimpulkan (perlu {rules.FewestConclusion}).", $"Only {Show.Number(Change!.Count)} people answered twice: too few to conclude anything ({rules.FewestConclusion} are needed)."),
        EffectVerdict.Unclear => T("Perubahannya belum dapat dibedakan dari kebetulan.", "The change cannot be told from chance."),
        EffectVerdict.Better => T($"Naik {Points} dari 100; {Size}.", $"Up by {Points} of 100; {Size}."),
        _ => T($"Turun {Points} dari 100; {Size}.", $"Down by {Points} of 100; {Size}."),
    };

    private string Points => Show.Number(Math.Abs(Change!.Mean), 1);

    /// <summary>The usual words for effect sizes (Cohen 1988).</summary>
    private string Size => Math.Abs(Change!.Hedges ?? double.MaxValue) switch
    {
        < 0.2 => T("efek sangat kecil", "a very small effect"),
        < 0.5 => T("efek kecil", "a small effect"),
        < 0.8 => T("efek sedang", "a medium effect"),
        _ => T("efek besar", "a large effect"),
    };
}

/// <summary>How effects are grouped.</summary>
public enum EffectBy { Theme, Method, Village, Series }

/// <summary>One group of a table of effects.</summary>
/// <param name="Surveys">How many there were.</param>
public sealed record EffectGroup(string Key, string Name, int Surveys, IReadOnlyList<Effect> Effects);
