namespace Pilar.Modules.Registry.Imports.Pages;

/// <summary>What an officer decides about one row.</summary>
public sealed class RowForm
{
    public RowDecision Decision { get; set; }
}
