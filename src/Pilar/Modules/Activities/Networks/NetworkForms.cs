namespace Pilar.Modules.Activities.Networks;

public sealed class NetworkForm
{
    public string? Name { get; set; }

    /// <summary>Nothing = the region of the office.</summary>
    public string? Region { get; set; }
    public Guid? Organisation { get; set; }
    public string? Note { get; set; }
}

public sealed class MemberForm
{
    /// <summary>Somebody of the registry who serves here; else a name.</summary>
    public Guid? Person { get; set; }
    public string? Name { get; set; }
    public string? Position { get; set; }
}

public sealed class MeetingForm
{
    public DateOnly? On { get; set; }
    public string? Place { get; set; }
    public string? Agenda { get; set; }
}

public sealed class MinutesForm
{
    public string? Minutes { get; set; }
    public int? Present { get; set; }
}

public sealed class DecisionForm
{
    public string? Text { get; set; }
    public Guid? Owner { get; set; }
    public DateOnly? DueOn { get; set; }
}

public sealed class OutcomeForm
{
    public string? Outcome { get; set; }
}

/// <summary>What came of a decision one had to carry out.</summary>
public sealed class OwnDecisionForm
{
    public Guid? Decision { get; set; }
    public string? Outcome { get; set; }
}
