using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Pilar.Data.AuditChain;
using Pilar.Data.Backups;
using Pilar.Data.Jobs;
using Pilar.Data.Postgres;
using Pilar.Data.Secrets;
using Pilar.Data.Sqlite;
using Pilar.Kernel;

namespace Pilar.Data;

public static class DataSetup
{
    /// <summary>The database, the keys and the job runner of one installation.</summary>
    public static void AddData(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(_ => Installation.From(builder.Configuration));
        services.AddSingleton(s => Clock.From(builder.Configuration["AsOf"], builder.Configuration["TimeZone"], s.GetService<TimeProvider>()));
        services.AddSingleton(s => KeyRing.Open(s.GetRequiredService<Installation>().KeyFile));
        services.AddSingleton<FieldCipher>();
        services.AddScoped<Actor>();
        if (Installation.From(builder.Configuration).Provider == DatabaseProvider.Postgres)
            services.AddDbContext<AppDb, PostgresDb>((s, options) => UsePostgres(options, s.GetRequiredService<Installation>().ConnectionString));
        else
            services.AddDbContext<AppDb, SqliteDb>((s, options) => UseSqlite(options, s.GetRequiredService<Installation>().ConnectionString));
        services.AddScoped<AuditSealer>();
        services.AddScoped<Backup>();
        services.AddScoped<KeyRotation>();
        services.AddHostedService<SealWorker>();
        services.AddHostedService<RecurringRunner>();
        services.AddSingleton<JobRunner>();
        services.AddHostedService(s => s.GetRequiredService<JobRunner>());
    }

    public static void UseSqlite(DbContextOptionsBuilder options, string connection) =>
        Common(options.UseSqlite(connection, Relational).AddInterceptors(new SqlitePragmas()));

    public static void UsePostgres(DbContextOptionsBuilder options, string connection) => Common(options.UseNpgsql(connection, Relational));

    private static void Relational<TBuilder, TExtension>(RelationalDbContextOptionsBuilder<TBuilder, TExtension> options)
        where TBuilder : RelationalDbContextOptionsBuilder<TBuilder, TExtension>
        where TExtension : RelationalOptionsExtension, new() =>
        options.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery);

    // A role is visible where its person is present, by construction: the pairing EF warns of is intended.
    // Counting at most so many needs no order.
    private static void Common(DbContextOptionsBuilder options) => options.ConfigureWarnings(w => w
        .Ignore(CoreEventId.PossibleIncorrectRequiredNavigationWithQueryFilterInteractionWarning)
        .Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning));
}
