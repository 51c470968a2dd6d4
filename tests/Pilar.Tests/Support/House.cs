using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Pilar.Cli;
using Pilar.Data;
using Pilar.Data.Jobs;
using Pilar.Kernel;

namespace Pilar.Tests.Support;

/// <summary>A fresh installation for one test: the real application on a database of its own.</summary>
public sealed class House : IAsyncDisposable
{
    /// <summary>"Today" in every test: the reference date of the rules.</summary>
    public const string Today = "2026-11-01";

    private readonly WebApplication app;
    private readonly string folder;
    private bool serving;
    private bool borrowed;
    private Func<int, WebApplication>? later;

    private House(WebApplication app, string folder) => (this.app, this.folder) = (app, folder);

    /// <param name="provider">On which database.</param>
    /// <param name="asOf">"Today".</param>
    /// <param name="settings">Settings that differ from an installation nobody has configured.</param>
    public static async Task<House> Open(DatabaseProvider provider, string asOf = Today, params (string Name, string Value)[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("pilar-test-").FullName;
        var connection = await Templates.Copy(provider, folder);
        return new(Build(provider, folder, connection, asOf, settings), folder) { later = days => Build(provider, folder, connection, DateOnly.Parse(asOf).AddDays(days).ToString("yyyy-MM-dd")) };
    }

    /// <summary>The same installation some days later; dispose it before this one.</summary>
    public House Later(int days = 1) => new(later!(days), folder) { borrowed = true };

    /// <summary>An installation that was never migrated.</summary>
    public static async Task<House> OpenEmpty(DatabaseProvider provider)
    {
        var folder = Directory.CreateTempSubdirectory("pilar-test-").FullName;
        return new(Build(provider, Path.Combine(folder, "data"), await Templates.Empty(provider, folder)), folder);
    }

    internal static WebApplication Build(DatabaseProvider provider, string folder, string connection, string asOf = Today, params (string Name, string Value)[] settings) =>
        Application.Build(folder, builder =>
        {
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Database:Provider"] = provider.ToString(),
                ["Database:ConnectionString"] = connection,
                ["AsOf"] = asOf,
            });
            builder.Configuration.AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Name, (string?)s.Value)));
            builder.Logging.SetMinimumLevel(LogLevel.Error);
        });

    /// <summary>Where the installation keeps its things.</summary>
    public string Folder => folder;

    public IServiceProvider Services => app.Services;

    /// <summary>The application itself, to read its endpoints.</summary>
    public WebApplication App => app;

    /// <summary>Work done by somebody with one role in one region; Role null = the system.</summary>
    public Desk As(Role? role, string region = RegionCode.Nation)
    {
        var scope = app.Services.CreateAsyncScope();
        var actor = scope.ServiceProvider.GetRequiredService<Actor>();
        if (role is { } r)
        {
            var grant = new Grant(r, region);
            actor.Become(Guid.CreateVersion7(), $"Uji {r}", grant, [grant]);
            actor.Origin = "test";
        }
        else actor.BecomeSystem("test");
        return new(scope);
    }

    public Desk AsSystem() => As(null);

    /// <summary>Runs every queued job to its end.</summary>
    public async Task RunJobs()
    {
        var runner = app.Services.GetRequiredService<JobRunner>();
        while (await runner.RunNext()) { }
        // While the house serves, its own runner may have taken a job first.
        await using var desk = AsSystem();
        while (await desk.Db.Jobs.AnyAsync(j => j.State == JobState.Queued || j.State == JobState.Running)) await runner.RunNext();
    }

    /// <summary>How many acts the log knows.</summary>
    public async Task<int> Acts()
    {
        await using var desk = AsSystem();
        return await desk.Db.Audit.CountAsync();
    }

    /// <summary>Starts the real server on a free port and returns a browser-like client (cookies, no automatic redirects).</summary>
    public async Task<HttpClient> Serve()
    {
        if (!serving)
        {
            app.Urls.Add("http://127.0.0.1:0");
            await app.StartAsync();
            serving = true;
        }
        var handler = new HttpClientHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false };
        return new HttpClient(handler) { BaseAddress = new Uri(app.Urls.First()) };
    }

    public async ValueTask DisposeAsync()
    {
        if (serving) await app.StopAsync();
        await app.DisposeAsync();
        if (!borrowed) Templates.Release(folder);
    }
}

/// <summary>A scope in which one actor works.</summary>
public sealed class Desk(AsyncServiceScope scope) : IAsyncDisposable
{
    public AppDb Db => Get<AppDb>();

    public T Get<T>() where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    public ValueTask DisposeAsync() => scope.DisposeAsync();
}
