namespace Pilar.Data;

/// <summary>A row that belongs to one region. Every query sees only rows inside the actor's region (named filter "Region");
/// <see cref="AppDb.Commit"/> refuses to save one outside it.</summary>
public interface IRegional
{
    string RegionCode { get; }
}

/// <summary>A row that is visible in several regions at once: wherever it has a row of presence (its <c>RegionCode</c> may be any level).</summary>
public interface IPresent<TPresence>
{
    List<TPresence> Presence { get; }
}

/// <summary>A presence that may reach down: who serves a province is seen from each of its villages.</summary>
public interface IReaching
{
    bool Reaches { get; }
}

/// <summary>A row that two people may edit at once: the second is told, nothing is silently overwritten.</summary>
public interface IVersioned
{
    /// <summary>Counts up with every commit that changes the row.</summary>
    int Version { get; }
}
