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

    // The bounds of what this actor sees; nobody = an empty range.
    public bool SeesNation => actor.Region == RegionCode.Nation;
    public string ScopeFrom => actor.Region is { } region ? RegionCode.From(region) : "~";
    public string ScopeUntil => actor.Region is { } region ? RegionCode.Until(region) : "";
    public string ScopeRegion => actor.Region ?? "";
}
