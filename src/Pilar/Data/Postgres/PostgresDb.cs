using Microsoft.EntityFrameworkCore;
using Pilar.Kernel;

namespace Pilar.Data.Postgres;

/// <summary>For an office that outgrows one file, or runs several application nodes.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options, Actor actor, Clock clock) : AppDb(options, actor, clock)
{
    protected override string? OrdinalCollation => "C";
}
