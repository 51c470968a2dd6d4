namespace Pilar.Modules.Regions.Changes;

public sealed class AddRegionForm
{
    public string? Code { get; set; }
    public string? Name { get; set; }

    /// <summary>The region it was split off from, when it was.</summary>
    public string? SplitFrom { get; set; }
    public DateOnly? On { get; set; }
    public string? Basis { get; set; }
}

public sealed class RenameRegionForm
{
    public string? Name { get; set; }
    public DateOnly? On { get; set; }
    public string? Basis { get; set; }
}

public sealed class EndRegionForm
{
    /// <summary>Codes of the regions that carry on, separated by commas or spaces.</summary>
    public string? Successors { get; set; }
    public DateOnly? On { get; set; }
    public string? Basis { get; set; }
}
