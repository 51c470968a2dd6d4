using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules;
using Pilar.Web;
using Pilar.Web.Authorization;

namespace Pilar.Cli;

/// <summary>Puts the house together: the same for the server, the command line and the tests.</summary>
public static class Application
{
    /// <param name="dataFolder">Folder of the installation; null = from PILAR_DataDir or ./data.</param>
    /// <param name="configure">Last word on the settings, for tests and the demo.</param>
    public static WebApplication Build(string? dataFolder = null, Action<WebApplicationBuilder>? configure = null)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("id");
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("id");
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        // The keys of cookies lie in the installation's own folder, beside the data they protect: not worth a warning at every first start.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.Configuration.AddEnvironmentVariables("PILAR_");
        if (dataFolder is not null) builder.Configuration["DataDir"] = dataFolder;
        configure?.Invoke(builder);
        builder.AddData();
        builder.AddPilarWeb(Module.All.SelectMany(module => module.Menu));
        builder.AddPilarAuthorization();
        foreach (var module in Module.All) module.Add(builder.Services);
        var app = builder.Build();
        app.UsePilarWeb();
        app.UsePilarAuthorization();
        app.MapReadiness();
        foreach (var module in Module.All) module.Map(app);
        app.MapPilarWeb();
        app.RefuseUndecidedEndpoints();
        return app;
    }

    /// <summary>Brings the database to this version.</summary>
    /// <returns>Names of the migrations applied.</returns>
    public static async Task<IReadOnlyList<string>> Migrate(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().BecomeSystem("migration");
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var pending = (await db.Database.GetPendingMigrationsAsync()).ToList();
        if (pending.Count > 0) await db.Database.MigrateAsync();
        foreach (var seed in scope.ServiceProvider.GetServices<Seed>().OrderBy(s => s.Order)) await seed.Plant();
        return pending;
    }
}
