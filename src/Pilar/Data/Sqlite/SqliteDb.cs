using Microsoft.EntityFrameworkCore;
using Pilar.Kernel;

namespace Pilar.Data.Sqlite;

/// <summary>The embedded default: one file in the data folder.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options, Actor actor, Clock clock) : AppDb(options, actor, clock)
{
    protected override string? OrdinalCollation => null;
}
