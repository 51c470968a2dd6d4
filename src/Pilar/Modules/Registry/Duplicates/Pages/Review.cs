using Pilar.Kernel;

namespace Pilar.Modules.Registry.Duplicates.Pages;

internal static class Review
{
    public static bool Reaches(Actor actor, string region) => actor.Region is { } mine && RegionCode.IsWellFormed(region) && RegionCode.Contains(mine, region);

    /// <summary>The region whose pairs are being gone through; the reader's own when none, or a strange one, is asked for.</summary>
    public static string Region(Actor actor, string? asked) => asked is { Length: > 0 } && Reaches(actor, asked) ? asked : actor.Region ?? RegionCode.Nation;
}
