using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Pilar.Cli;

namespace Pilar.Browser.Support;

/// <summary>The demo province on a free port and one browser, shared by all browser tests. Every <see cref="Open"/> is a new visitor.</summary>
public sealed class Site : IAsyncLifetime
{
    /// <summary>Milliseconds; a busy machine must not fail a test.</summary>
    private const int Patience = 20_000;

    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("pilar-browser-").FullName;
    private readonly ConcurrentDictionary<string, Lazy<Task<Walk>>> _walks = [];
    private WebApplication _app = null!;
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    public string Address { get; private set; } = "";

    /// <summary>For journeys that begin in the middle of the office's work.</summary>
    public IServiceProvider Services => _app.Services;

    /// <summary>Addresses of all pages and files, as patterns ("/people/{Id:guid}").</summary>
    public Routes Routes { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Assert.Equal(0, await CommandLine.Run(["demo", "--no-serve", "--data", _folder]));
        _app = Application.Build(_folder, builder =>
        {
            builder.Environment.EnvironmentName = Environments.Development;
            builder.Configuration["Demo"] = "true";
            builder.Logging.SetMinimumLevel(LogLevel.Error);
        });
        _app.Urls.Add("http://127.0.0.1:0");
        await _app.StartAsync();
        Address = _app.Urls.First();
        Routes = new Routes(_app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>());

        // Debian's node runs the driver where the bundled one does not start.
        if (Environment.GetEnvironmentVariable("PLAYWRIGHT_NODEJS_PATH") is null && File.Exists("/usr/bin/node"))
            Environment.SetEnvironmentVariable("PLAYWRIGHT_NODEJS_PATH", "/usr/bin/node");
        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium", Args = Flags,
        });
    }

    /// <summary>All an account can reach by links; walked once.</summary>
    public Task<Walk> Walked(string email) => _walks.GetOrAdd(email, e => new(() => WalkAs(e))).Value;

    private async Task<Walk> WalkAs(string email)
    {
        var page = await Open(script: false);
        await page.SignIn(email);
        using var handler = new HttpClientHandler { UseCookies = false };
        using var client = new HttpClient(handler) { BaseAddress = new(Address), Timeout = TimeSpan.FromMinutes(1) };
        client.DefaultRequestHeaders.Add("Cookie", string.Join("; ", (await page.Context.CookiesAsync()).Select(cookie => $"{cookie.Name}={cookie.Value}")));
        await page.Context.CloseAsync();
        var walk = new Walk(Routes, client);
        await walk.From("/");
        return walk;
    }

    /// <summary>A fresh visitor: nothing cached, no cookies.</summary>
    /// <param name="screen">On which device.</param>
    /// <param name="script">Whether it runs JavaScript.</param>
    /// <param name="english">In the second language.</param>
    /// <param name="address">Of another installation than the demo.</param>
    public async Task<IPage> Open(Screen screen = Screen.Desktop, bool script = true, bool english = false, string? address = null)
    {
        var context = await _browser.NewContextAsync(new()
        {
            BaseURL = address ?? Address,
            JavaScriptEnabled = script,
            ViewportSize = screen == Screen.Phone ? new() { Width = 360, Height = 740 } : new() { Width = 1280, Height = 720 },
            HasTouch = screen == Screen.Phone,
        });
        context.SetDefaultTimeout(Patience);
        if (english) await context.AddCookiesAsync([new() { Name = "pilar.lang", Value = "en", Url = address ?? Address }]);
        return await context.NewPageAsync();
    }

    public async Task DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}

/// <summary>The two sizes every page must suit.</summary>
public enum Screen { Desktop, Phone }

[CollectionDefinition(Name)]
public sealed class SiteCollection : ICollectionFixture<Site>
{
    public const string Name = "site";
}
