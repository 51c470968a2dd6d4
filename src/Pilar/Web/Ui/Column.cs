using Microsoft.AspNetCore.Components;

namespace Pilar.Web.Ui;

/// <summary>A column of a <see cref="DataTable{TItem}"/>; its content draws one cell (<c>Context="row"</c> names the row).</summary>
public sealed class Column<TItem> : ComponentBase
{
    [CascadingParameter] private DataTable<TItem> Table { get; set; } = null!;

    [Parameter, EditorRequired] public string Title { get; set; } = "";

    [Parameter, EditorRequired] public RenderFragment<TItem> ChildContent { get; set; } = null!;

    /// <summary>Name of the column in the query value "sort"; null = cannot be sorted by.</summary>
    [Parameter] public string? Sort { get; set; }

    /// <summary>Right-aligned figures.</summary>
    [Parameter] public bool Number { get; set; }

    /// <summary>Dates, numbers of letters and the like, which never wrap.</summary>
    [Parameter] public bool Short { get; set; }

    /// <summary>The cell names the row.</summary>
    [Parameter] public bool RowHeader { get; set; }

    /// <summary>Links and buttons about the row, at its right end; the title is only for screen readers.</summary>
    [Parameter] public bool Actions { get; set; }

    internal bool HideTitle => Actions;

    protected override void OnInitialized() => Table.Add(this);
}
