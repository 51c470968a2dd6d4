using Pilar.Kernel;

namespace Pilar.Cli.Demo;

/// <summary>The demo installation as it was some time ago: the same folder and database, an earlier clock.</summary>
internal static class DemoPast
{
    public static WebApplication Of(IServiceProvider services, TimeSpan ago) => Application.Build(services.GetRequiredService<Data.Installation>().Folder, builder =>
    {
        builder.Configuration.AddConfiguration(services.GetRequiredService<IConfiguration>());
        if (builder.Configuration["AsOf"] is { Length: > 0 }) builder.Configuration["AsOf"] = services.GetRequiredService<Clock>().Today.AddDays(-ago.Days).ToString("yyyy-MM-dd");
        builder.Services.AddSingleton<TimeProvider>(new Earlier(ago));
    });

    private sealed class Earlier(TimeSpan ago) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() - ago;
    }
}
