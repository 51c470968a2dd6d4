using System.CommandLine;
using Pilar.Data;
using Pilar.Kernel;

namespace Pilar.Cli;

/// <summary><c>./pilar VERB</c>. Exit code 0 done, 1 refused or failed (one sentence on standard error), 2 wrong usage.</summary>
public static class CommandLine
{
    /// <summary>Folder that holds everything an embedded installation keeps.</summary>
    public static readonly Option<string?> DataFolder = new("--data") { Description = "Folder of the installation (default ./data)", Recursive = true };

    public static async Task<int> Run(string[] args)
    {
        var root = new RootCommand("Pilar: one house for Indonesia's social pillars.") { DataFolder };
        foreach (var verb in typeof(Verb).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Verb)) && !t.IsAbstract).OrderBy(t => t.Name, StringComparer.Ordinal))
            root.Subcommands.Add(((Verb)Activator.CreateInstance(verb)!).Create());
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors) await Console.Error.WriteLineAsync(error.Message);
            return 2;
        }
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception e) when (e is Refusal or Denied or Conflict or IOException or InvalidOperationException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
    }

    /// <summary>Builds the application for a verb without serving it, and runs the work as the system in one scope, on a migrated database.</summary>
    public static async Task<int> InInstallation(ParseResult parsed, Func<IServiceProvider, Task<int>> work)
    {
        await using var app = Application.Build(parsed.GetValue(DataFolder));
        await Application.Migrate(app.Services);
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().BecomeSystem("command line", "cli");
        return await work(scope.ServiceProvider);
    }
}
