using Pilar.Modules.Registry.Imports.Reading.Columns;

namespace Pilar.Modules.Registry.Imports.Pages;

/// <summary>What the columns of the tables hold: one entry per column, table after table.</summary>
public sealed class MappingForm
{
    public List<ListField> Fields { get; set; } = [];
}
