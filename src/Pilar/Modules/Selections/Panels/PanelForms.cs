namespace Pilar.Modules.Selections.Panels;

public sealed class JurorForm
{
    public Guid? Account { get; set; }
    public string? HomeRegion { get; set; }
}

/// <summary>Candidates a juror is close to.</summary>
public sealed class DeclarationForm
{
    public Guid[] Relatives { get; set; } = [];
    public Guid[] Others { get; set; } = [];
    public string? Note { get; set; }
}

public sealed class OpenForm
{
    /// <summary>Nothing = one is drawn.</summary>
    public int? Seed { get; set; }
}

public sealed class DiscussForm
{
    public string? Text { get; set; }
}

public sealed class AnnounceForm
{
    public string? Number { get; set; }
    public string? Place { get; set; }
    public string? Chair { get; set; }
}

public sealed class ReasonForm
{
    public string? Reason { get; set; }
}
