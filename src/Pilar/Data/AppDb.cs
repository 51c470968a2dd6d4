using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Pilar.Kernel;
using Pilar.Data.Accounts;

namespace Pilar.Data;

/// <summary>The database. Read with LINQ; save only through <see cref="Commit"/>. What a query sees is bounded by the actor's region.</summary>
public abstract partial class AppDb(DbContextOptions options, Actor actor, Clock clock) : IdentityUserContext<Account, Guid>(options)
{
    /// <summary>Name of the query filter that hides other regions; lift it only to answer a question about the whole (uniqueness, double roles).</summary>
    public const string RegionFilter = "Region";

    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    public Actor Actor => actor;
    public Clock Clock => clock;

    public DbSet<AuditEntry> Audit => Set<AuditEntry>();
    public DbSet<Jobs.Job> Jobs => Set<Jobs.Job>();

    /// <summary>Acts become visible in the order of their numbers: whoever has seen one has seen all before it.</summary>
    public virtual bool NumbersActsInOrder => false;

    /// <summary>Makes ready for one <see cref="CommitBatch"/> after the other; holds until this context is disposed.</summary>
    public virtual Task MakeRoomForBatches(CancellationToken cancel) => Task.CompletedTask;

    /// <summary>Where only one writes at a time: waits for one's turn, which ends when the answer is disposed. For short transactions of which many come at once; asking
    /// the file again and again would leave it idle in between.</summary>
    public virtual Task<IDisposable?> Turn(CancellationToken cancel) => Task.FromResult<IDisposable?>(null);

    // The bounds of what this actor sees; nobody = an empty range.
    public bool SeesNation => actor.Region == RegionCode.Nation;
    public string ScopeFrom => actor.Region is { } region ? RegionCode.From(region) : "~";
    public string ScopeUntil => actor.Region is { } region ? RegionCode.Until(region) : "";
    public string ScopeRegion => actor.Region ?? "";

    /// <summary>The regions above the actor's, up to the nation.</summary>
    public string[] ScopeAbove => actor.Region is null ? [] : [.. RegionCode.Above(actor.Region)];

    /// <summary>The rows of a region inside what the actor sees. One range of codes, where the filter and a range of its own would be two:
    /// SQLite takes the first for its index, and for somebody who sees the nation that is every row.</summary>
    public IQueryable<T> Inside<T>(string region) where T : class, IRegional
    {
        var common = actor.Region is not { } mine ? null : RegionCode.Contains(mine, region) ? region : RegionCode.Contains(region, mine) ? mine : null;
        var (from, until) = common is null ? ("~", "") : (RegionCode.From(common), RegionCode.Until(common));
        return Set<T>().IgnoreQueryFilters([RegionFilter]).Where(r => string.Compare(r.RegionCode, from) >= 0 && string.Compare(r.RegionCode, until) < 0);
    }
}
