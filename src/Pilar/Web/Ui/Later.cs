using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Pilar.Web.Ui;

/// <summary>Draws its content after the siblings before it have been set up, so that they can register first.</summary>
public sealed class Later : ComponentBase
{
    [Parameter, EditorRequired] public RenderFragment ChildContent { get; set; } = null!;

    protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, ChildContent);
}
