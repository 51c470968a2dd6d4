namespace Pilar.Modules.Registry;

/// <summary>Something the search box on top of every page finds; modules register their own. Shows only what the actor may see.</summary>
public abstract class SearchSource
{
    /// <summary>What its hits are, as a heading.</summary>
    public abstract string Name { get; }

    public abstract Task<IReadOnlyList<SearchHit>> Find(string q);
}

/// <param name="Detail">A line that tells one hit from the next; no secrets.</param>
public sealed record SearchHit(string Text, string Href, string? Detail = null);
