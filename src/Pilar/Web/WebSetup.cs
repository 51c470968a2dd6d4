using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Pilar.Kernel;
using Pilar.Web.Authorization;
using Pilar.Web.Frame;
using Pilar.Web.Ui;

namespace Pilar.Web;

/// <summary>The plumbing of the web side: one line to register it, one before authentication, one after authorization.</summary>
public static class WebSetup
{
    /// <param name="builder">The application being put together.</param>
    /// <param name="menu">Entries of all modules.</param>
    public static void AddPilarWeb(this WebApplicationBuilder builder, IEnumerable<NavItem> menu)
    {
        var services = builder.Services;
        services.AddRazorComponents();
        services.AddHttpContextAccessor();
        services.AddProblemDetails();
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower));
        });
        services.AddOpenApi("v1");
        services.AddExceptionHandler<ApiErrors>();
        // How much may be sent is bounded for the request as a whole (TooLarge); a form of its own bound would refuse large lists in passing.
        services.Configure<FormOptions>(options => options.MultipartBodyLengthLimit = long.MaxValue);
        services.AddAntiforgery(options => options.Cookie.Name = "pilar.form");
        services.AddResponseCompression(options =>
        {
            // Safe over https: the only secret in a page, the antiforgery token, is different in every response.
            options.EnableForHttps = true;
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/problem+json", "image/svg+xml", "application/geo+json"];
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        services.TryAddScoped<Actor>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(new Navigation(menu));
        services.AddScoped<Go>();
        services.AddScoped<Turns>();
        services.AddSingleton<SentForms>();
        services.AddSingleton<MatcherPolicy, JsonOnlyPolicy>();
        services.TryAddSingleton(RegionDirectory.Empty);
    }

    /// <summary>Everything that stands around a request: errors, headers, compression, language, routing. Call before authentication.</summary>
    public static void UsePilarWeb(this WebApplication app)
    {
        app.UseResponseCompression();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<Languages>();
        app.UseErrorPages();
        if (!app.Environment.IsDevelopment()) app.UseHsts();
        app.UseRouting();
        app.Use(TooLarge.Check);
    }

    /// <summary>The form token check and the endpoints of the frame: assets, switches, pages. Call after authorization.</summary>
    public static void MapPilarWeb(this WebApplication app)
    {
        app.UseFormToken();
        app.UseWrittenNumbers();
        app.MapAssets();
        app.MapSwitches();
        app.MapRegionOptions();
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        app.MapRazorComponents<App>();
    }
}
