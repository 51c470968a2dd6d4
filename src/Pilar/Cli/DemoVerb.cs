using System.CommandLine;
using Pilar.Cli.Demo;

namespace Pilar.Cli;

internal sealed class DemoVerb : Verb
{
    private static readonly Option<int> Port = new("--port") { Description = "Port to serve on", DefaultValueFactory = _ => 5080 };
    private static readonly Option<bool> OnlyMake = new("--no-serve") { Description = "Make the demo province and stop" };

    public override Command Create()
    {
        var command = new Command("demo", "A fresh demo province (Kalimantan Selatan) in ./data/demo, served") { Port, OnlyMake };
        command.SetAction(async (parsed, cancel) =>
        {
            var folder = Path.GetFullPath(parsed.GetValue(CommandLine.DataFolder) ?? Path.Combine("data", "demo"));
            DemoProvince.Clear(folder);
            await using var app = Application.Build(folder, builder => builder.Configuration["Demo"] = "true");
            await Application.Migrate(app.Services);
            await DemoProvince.Fill(app.Services, Console.Out, cancel);
            if (parsed.GetValue(OnlyMake)) return 0;
            app.Urls.Add($"http://localhost:{parsed.GetValue(Port)}");
            await app.StartAsync(cancel);
            Console.WriteLine($"\nPilar: {string.Join(' ', app.Urls)}\n");
            DemoProvince.PrintAccounts(Console.Out);
            await app.WaitForShutdownAsync(cancel);
            return 0;
        });
        return command;
    }
}
