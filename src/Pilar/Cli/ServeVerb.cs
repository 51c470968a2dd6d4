using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;

namespace Pilar.Cli;

internal sealed class ServeVerb : Verb
{
    private static readonly Option<string> Urls = new("--urls") { Description = "Addresses to listen on", DefaultValueFactory = _ => "http://localhost:5080" };
    private static readonly Option<bool> NoMigrate = new("--no-migrate") { Description = "Refuse to start when the database is older than this version" };

    public override Command Create()
    {
        var command = new Command("serve", "Runs the web application; migrates the database first") { Urls, NoMigrate };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var app = Application.Build(parsed.GetValue(CommandLine.DataFolder));
            if (parsed.GetValue(NoMigrate)) await RefuseOldDatabase(app.Services, cancel);
            else await Application.Migrate(app.Services);
            foreach (var url in parsed.GetValue(Urls)!.Split(';')) app.Urls.Add(url);
            await app.StartAsync(cancel);
            Console.WriteLine($"Pilar: {string.Join(' ', app.Urls)}");
            await app.WaitForShutdownAsync(cancel);
            return 0;
        });
        return command;
    }

    private static async Task RefuseOldDatabase(IServiceProvider services, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        if ((await scope.ServiceProvider.GetRequiredService<AppDb>().Database.GetPendingMigrationsAsync(cancel)).Any())
            throw new InvalidOperationException("The database is older than this version: run ./pilar migrate first.");
    }
}
