using Pilar.Data;

namespace Pilar.Modules.Outreach.Surveys;

/// <summary>A piece of paper (or a phone) with a random code: the same somebody before and after, nobody knows who.</summary>
public sealed class Slip
{
    /// <summary>Random: others tell when they were made.</summary>
    public Guid Id { get; private set; } = Guid.NewGuid();
    public required Guid SurveyId { get; init; }
    public required string Code { get; init; }

    /// <summary>Of the printing; null = taken by a phone.</summary>
    public int? Batch { get; init; }
}

/// <summary>What one slip answered at one moment. The day is kept and no hour, so that nobody is told from the order in which people came.</summary>
public sealed class SurveySheet : IRegional
{
    private SurveySheet() { }

    public SurveySheet(Survey survey, Slip slip, Moment moment, DateOnly on, bool byPaper) =>
        (SurveyId, SlipId, RegionCode, Moment, On, ByPaper) = (survey.Id, slip.Id, survey.RegionCode, moment, on, byPaper);

    public Guid Id { get; private set; } = Guid.NewGuid();
    public Guid SurveyId { get; private set; }
    public Guid SlipId { get; private set; }
    public string RegionCode { get; private set; } = "";
    public Moment Moment { get; private set; }
    public DateOnly On { get; private set; }

    /// <summary>Typed in by somebody; else from a phone.</summary>
    public bool ByPaper { get; private set; }

    /// <summary>A character for each question in its order, as <see cref="Questions.Choices"/> defines them.</summary>
    public string Values { get; private set; } = "";

    /// <summary>0 to 100; null when too little was answered.</summary>
    public double? Knowledge { get; private set; }
    public double? Trust { get; private set; }
    public double? Awareness { get; private set; }

    internal void Answer(Survey survey, string values)
    {
        Values = values;
        (Knowledge, Trust, Awareness) = Scores.Of(survey.Asked, values);
    }
}
