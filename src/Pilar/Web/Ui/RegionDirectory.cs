namespace Pilar.Web.Ui;

/// <summary>A region as pickers and breadcrumbs show it.</summary>
public sealed record RegionOption(string Code, string Name);

/// <summary>Where the frame asks for region names; filled by the Regions module.</summary>
/// <param name="Under">The children of a region, in the order to show them.</param>
/// <param name="Path">The region and its ancestors, the nation first; empty for an unknown code.</param>
public sealed record RegionDirectory(Func<string, Task<IReadOnlyList<RegionOption>>> Under, Func<string, Task<IReadOnlyList<RegionOption>>> Path)
{
    public static RegionDirectory Empty { get; } = new(_ => Task.FromResult<IReadOnlyList<RegionOption>>([]), _ => Task.FromResult<IReadOnlyList<RegionOption>>([]));

    public async Task<string> Name(string code) => (await Path(code)) is [.., var region] ? region.Name : code;
}
