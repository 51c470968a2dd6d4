using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Pilar.Data.Postgres;
using Pilar.Data.Sqlite;
using Pilar.Kernel;

namespace Pilar.Data;

/// <summary>Contexts for scaffolding migrations; they never connect.</summary>
internal sealed class DesignTime : IDesignTimeDbContextFactory<SqliteDb>, IDesignTimeDbContextFactory<PostgresDb>
{
    SqliteDb IDesignTimeDbContextFactory<SqliteDb>.CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqliteDb>();
        DataSetup.UseSqlite(options, "Data Source=:memory:");
        return new(options.Options, new Actor(), Clock.From(null, null));
    }

    PostgresDb IDesignTimeDbContextFactory<PostgresDb>.CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PostgresDb>();
        DataSetup.UsePostgres(options, "Host=none");
        return new(options.Options, new Actor(), Clock.From(null, null));
    }
}
