namespace Pilar.Modules.Registry.Imports.Committing;

/// <summary>A field on which the list and the registry differ.</summary>
/// <param name="Field">Name of the property of the person; "Nik" for the number in clear.</param>
/// <param name="Take">The list's value is taken.</param>
public sealed record FieldChange(string Field, object? Before, object? After, bool Take);
