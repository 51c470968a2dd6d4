using Pilar.Modules.Training.Events;

namespace Pilar.Modules.Training.Plans;

public sealed class PlanLineForm
{
    public string? Title { get; set; }
    public Guid? CurriculumId { get; set; }
    public string? DeviationReason { get; set; }

    /// <summary>Region the participants come from; empty = the office's own.</summary>
    public string? Target { get; set; }
    public int? Seats { get; set; }
    public int? Month { get; set; }
    public DateOnly? StartsOn { get; set; }
    public int? Days { get; set; }
    public string? Place { get; set; }
    public string? Responsible { get; set; }
    public BudgetSource Source { get; set; }
    public string? BudgetCode { get; set; }
    public string? BudgetLine { get; set; }
    public long? Amount { get; set; }

    /// <summary>Why an approved plan is changed.</summary>
    public string? Reason { get; set; }
    public int Version { get; set; }

    public static PlanLineForm Of(PlanLine l) => new()
    {
        Title = l.Title, CurriculumId = l.CurriculumId, DeviationReason = l.DeviationReason, Target = l.TargetRegionCode, Seats = l.Seats, Month = l.Month, StartsOn = l.StartsOn, Days = l.Days,
        Place = l.Place, Responsible = l.Responsible, Source = l.Source, BudgetCode = l.BudgetCode, BudgetLine = l.BudgetLine, Amount = l.Amount, Version = l.Version,
    };

    /// <summary>The same a year later.</summary>
    /// <param name="curriculum">The edition that is in force now.</param>
    public static PlanLineForm NextYear(PlanLine l, Guid? curriculum)
    {
        var form = Of(l);
        (form.CurriculumId, form.StartsOn) = (curriculum, l.StartsOn?.AddYears(1));
        return form;
    }

    /// <summary>What the plan says, as the questions about an event.</summary>
    public static EventForm AsEvent(PlanLine l) => new()
    {
        Kind = l.CurriculumId is null ? EventKind.Coordination : EventKind.Bimtek, Title = l.Title, CurriculumId = l.CurriculumId, DeviationReason = l.DeviationReason, Kinds = [.. l.Curriculum?.KindCodes ?? ["PSM"]],
        StartsOn = l.StartsOn, EndsOn = l.EndsOn, Place = l.Place, BudgetSource = l.Source.Name(), BudgetLine = string.Join(' ', new[] { l.BudgetCode, l.BudgetLine }.Where(t => t is not null)) is { Length: > 0 } budget ? budget : null,
        Budget = l.Amount, PlanLineId = l.Id,
    };
}
