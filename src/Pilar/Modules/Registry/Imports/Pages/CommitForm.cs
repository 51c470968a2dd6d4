namespace Pilar.Modules.Registry.Imports.Pages;

/// <summary>How a list goes into the registry.</summary>
public sealed class CommitForm
{
    public ConflictRule Rule { get; set; }
}
