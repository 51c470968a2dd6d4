using System.CommandLine;

namespace Pilar.Cli;

internal sealed class MigrateVerb : Verb
{
    public override Command Create()
    {
        var command = new Command("migrate", "Brings the database to this version");
        command.SetAction(async (parsed, _) =>
        {
            await using var app = Application.Build(parsed.GetValue(CommandLine.DataFolder));
            var applied = await Application.Migrate(app.Services);
            foreach (var name in applied) Console.WriteLine($"applied {name}");
            Console.WriteLine(applied.Count == 0 ? "The database is up to date." : $"{applied.Count} migrations applied.");
            return 0;
        });
        return command;
    }
}
