using System.Text.Json.Serialization;
using Pilar.Kernel;
using Pilar.Modules.Registry.Pillars;

namespace Pilar.Modules.Registry.Validity;

/// <summary>How a criterion is checked.</summary>
public enum CriterionCheck { Service, Evidence, Domicile, Age, SexKnown, NikForm, NikFits, NikAlone, Training, Letter, Combination }

/// <summary>What a criterion counts as while nobody knows the answer.</summary>
public enum WhenUnknown { Met, Incomplete, NotMet }

/// <summary>One line of a kind's checklist, as data of a rule set. Parameters a check does not use stay null.</summary>
public sealed record Criterion(string Code, CriterionCheck Check, string NameId, string NameEn, WhenUnknown Unknown = WhenUnknown.Incomplete)
{
    /// <summary>Age: youngest and oldest age allowed, in whole years on the day judged.</summary>
    public int? From { get; init; }
    public int? To { get; init; }

    /// <summary>Domicile: the person must live in the same region of this level as the duty.</summary>
    public RegionLevel? Level { get; init; }

    /// <summary>Training: any of these levels is enough.</summary>
    public IReadOnlyList<TrainingLevel>? Trainings { get; init; }

    /// <summary>Combination: from this class on the criterion is not met; one class below (an approval that is missing) is unknown.</summary>
    public CombinationClass? FailsFrom { get; init; }

    [JsonIgnore]
    public string Name => Language.T(NameId, NameEn);
}
