namespace Pilar.Modules.Selections.Nominations;

public sealed class NominateForm
{
    public Guid? Role { get; set; }
}

public sealed class SubmitForm
{
    public bool WithoutSanction { get; set; }

    /// <summary>Those that are there.</summary>
    public Guid[]? Papers { get; set; }
}

public sealed class MaterialForm
{
    public string? Innovation { get; set; }
    public IReadOnlyList<IFormFile>? Photos { get; set; }
    public IFormFile? Presentation { get; set; }
}

public sealed class DecisionForm
{
    public string? Reason { get; set; }
}
