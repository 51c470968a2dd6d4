using Pilar.Kernel;
using Pilar.Modules.Registry.Combinations;
using Pilar.Modules.Registry.Pillars;
using Pilar.Modules.Registry.Validity;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Rules;

/// <summary>A rule set as people fill it in; only the part that belongs to its kind is used.</summary>
public sealed class RulesForm
{
    private const int Blanks = 3;

    public List<CriterionForm> Criteria { get; set; } = [];
    public List<PairForm> Pairs { get; set; } = [];
    public int? Years { get; set; }
    public List<KindForm> Kinds { get; set; } = [];

    /// <summary>What stands in a rule set, with lines to add.</summary>
    public static RulesForm Of(string kind, string body, IReadOnlyList<PillarKind> kinds)
    {
        var form = new RulesForm();
        switch (kind)
        {
            case RuleKind.Combinations:
                form.Pairs = [.. RuleJson.Read<CombinationRules>(body).Pairs.Select(PairForm.Of), .. Enumerable.Range(0, Blanks).Select(_ => new PairForm())];
                break;
            case RuleKind.AppointmentTerm:
                var terms = RuleJson.Read<TermRules>(body);
                form.Years = terms.Years;
                form.Kinds = [.. kinds.Select(k => new KindForm { Kind = k.Code, Own = terms.ByKind.ContainsKey(k.Code), Number = terms.ByKind.GetValueOrDefault(k.Code) })];
                break;
            default:
                var criteria = RuleJson.Read<ValidityRules>(body).Criteria;
                var others = DefaultRules.Every.Where(c => criteria.All(x => x.Code != c.Code));
                form.Criteria = [.. criteria.Select(c => CriterionForm.Of(c, kept: true)), .. others.Select(c => CriterionForm.Of(c, kept: false)), new() { Check = CriterionCheck.Evidence }];
                break;
        }
        return form;
    }

    /// <summary>The rules as they are stored.</summary>
    /// <exception cref="Refusal">Something is missing or cannot be.</exception>
    public string Body(string kind) => kind switch
    {
        RuleKind.Combinations => RuleJson.Write(new CombinationRules(Distinct([.. Pairs.Where(p => !p.IsBlank).Select(p => p.Make())]))),
        RuleKind.AppointmentTerm => RuleJson.Write(new TermRules(Positive(Years, nameof(Years)), Kinds.Where(k => k.Own).ToDictionary(k => k.Kind, k => Positive(k.Number, nameof(Kinds))))),
        _ => RuleJson.Write(new ValidityRules(Chosen([.. Criteria.Where(c => c.Kept).Select(c => c.Make())]))),
    };

    private static List<Criterion> Chosen(List<Criterion> criteria) =>
        criteria.Count == 0 ? throw new Refusal(T("Pilih sedikitnya satu syarat.", "Choose at least one criterion."), nameof(Criteria))
        : criteria.GroupBy(c => c.Code, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice
            ? throw new Refusal(T($"Syarat {twice.Key} tertulis dua kali.", $"The criterion {twice.Key} stands there twice."), nameof(Criteria))
        : criteria;

    private static List<CombinationRule> Distinct(List<CombinationRule> pairs) =>
        pairs.Find(p => pairs.Exists(o => !ReferenceEquals(o, p) && o.Covers(p.First, p.Second))) is { } twice
            ? throw new Refusal(T($"{twice.First} + {twice.Second} tertulis dua kali.", $"{twice.First} + {twice.Second} stands there twice."), nameof(Pairs))
            : pairs;

    private static int? Positive(int? number, string about) =>
        number is < 1 or > 100 ? throw new Refusal(T("Isi angka 1 sampai 100, atau kosongkan.", "Give a number from 1 to 100, or leave it empty."), about) : number;
}

public sealed class KindForm
{
    public string Kind { get; set; } = "";

    /// <summary>A term of its own.</summary>
    public bool Own { get; set; }

    /// <summary>Years; null = without end.</summary>
    public int? Number { get; set; }
}

public sealed class PairForm
{
    public string? First { get; set; }
    public string? Second { get; set; }
    public CombinationClass? Class { get; set; }
    public string? BasisId { get; set; }
    public string? BasisEn { get; set; }

    /// <summary>An emptied line is a rule taken out.</summary>
    public bool IsBlank => string.IsNullOrEmpty(First) && string.IsNullOrEmpty(Second) || Class is null;

    public static PairForm Of(CombinationRule rule) => new() { First = rule.First, Second = rule.Second, Class = rule.Class, BasisId = rule.BasisId, BasisEn = rule.BasisEn };

    public CombinationRule Make()
    {
        if (string.IsNullOrEmpty(First) || string.IsNullOrEmpty(Second) || First == CombinationRule.Any && Second == CombinationRule.Any)
            throw new Refusal(T("Pilih kedua jenis peran.", "Choose both kinds of role."), nameof(RulesForm.Pairs));
        if (string.IsNullOrWhiteSpace(BasisId)) throw new Refusal(T($"Isi dasar untuk {First} + {Second}.", $"Give the basis for {First} + {Second}."), nameof(RulesForm.Pairs));
        return new(First, Second, Class!.Value, BasisId.Trim(), string.IsNullOrWhiteSpace(BasisEn) ? BasisId.Trim() : BasisEn.Trim());
    }
}

public sealed class CriterionForm
{
    public bool Kept { get; set; }
    public string? Code { get; set; }
    public CriterionCheck Check { get; set; }
    public string? NameId { get; set; }
    public string? NameEn { get; set; }
    public WhenUnknown Unknown { get; set; }
    public int? From { get; set; }
    public int? To { get; set; }
    public RegionLevel? Level { get; set; }
    public bool Basic { get; set; }
    public bool Advanced { get; set; }
    public bool Special { get; set; }
    public CombinationClass? FailsFrom { get; set; }

    public static CriterionForm Of(Criterion c, bool kept) => new()
    {
        Kept = kept, Code = c.Code, Check = c.Check, NameId = c.NameId, NameEn = c.NameEn, Unknown = c.Unknown, From = c.From, To = c.To, Level = c.Level, FailsFrom = c.FailsFrom,
        Basic = c.Trainings?.Contains(TrainingLevel.Basic) == true, Advanced = c.Trainings?.Contains(TrainingLevel.Advanced) == true, Special = c.Trainings?.Contains(TrainingLevel.Special) == true,
    };

    public Criterion Make()
    {
        if (string.IsNullOrWhiteSpace(NameId)) throw new Refusal(T("Isi nama syarat.", "Give the criterion a name."), nameof(RulesForm.Criteria));
        if (Check == CriterionCheck.Age && (From is null && To is null || From is < 0 or > 120 || To is < 0 or > 120 || To < From))
            throw new Refusal(T("Batas umur tidak mungkin.", "These limits of age are not possible."), nameof(RulesForm.Criteria));
        var trainings = new[] { (Basic, TrainingLevel.Basic), (Advanced, TrainingLevel.Advanced), (Special, TrainingLevel.Special) }.Where(t => t.Item1).Select(t => t.Item2).ToList();
        if (Check == CriterionCheck.Training && trainings.Count == 0) throw new Refusal(T("Pilih jenjang Bimtek yang diterima.", "Choose the levels of Bimtek that are accepted."), nameof(RulesForm.Criteria));
        return new(string.IsNullOrWhiteSpace(Code) ? CodeOf(NameId) : Code, Check, NameId.Trim(), string.IsNullOrWhiteSpace(NameEn) ? NameId.Trim() : NameEn.Trim(), Unknown)
        {
            From = From, To = To, Level = Level, FailsFrom = FailsFrom, Trainings = trainings.Count == 0 ? null : trainings,
        };
    }

    private static string CodeOf(string name) => new([.. name.Trim().ToUpperInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_').Take(30)]);
}
