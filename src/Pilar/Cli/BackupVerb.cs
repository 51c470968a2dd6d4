using System.CommandLine;
using Pilar.Data;
using Pilar.Data.Backups;
using Pilar.Kernel;

namespace Pilar.Cli;

internal sealed class BackupVerb : Verb
{
    private static readonly Argument<string> File = new("file") { Description = "The backup file to write" };

    public override Command Create()
    {
        var command = new Command("backup", "One-file backup of database, documents and keys, while serving") { File };
        command.SetAction((parsed, cancel) => CommandLine.InInstallation(parsed, async services =>
        {
            var file = parsed.GetValue(File)!;
            await services.GetRequiredService<Backup>().Write(file, cancel);
            Console.WriteLine($"{file}: {new FileInfo(file).Length / 1024.0 / 1024.0:F1} MB. Keep it as safely as the server: it holds the keys.");
            return 0;
        }));
        return command;
    }
}

internal sealed class RestoreVerb : Verb
{
    private static readonly Argument<string> File = new("file") { Description = "The backup file to read" };

    public override Command Create()
    {
        var command = new Command("restore", "Restores a backup into an empty data folder") { File };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var app = Application.Build(parsed.GetValue(CommandLine.DataFolder));
            await using var scope = app.Services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Actor>().BecomeSystem("command line", "cli");
            await scope.ServiceProvider.GetRequiredService<Backup>().Restore(parsed.GetValue(File)!, cancel);
            Console.WriteLine($"Restored into {scope.ServiceProvider.GetRequiredService<Installation>().Folder}.");
            return 0;
        });
        return command;
    }
}
