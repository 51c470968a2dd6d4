using System.CommandLine;
using System.Runtime;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.Imports;

namespace Pilar.Cli;

/// <summary><c>import FILE... --kind K --region CODE</c>, <c>import undo ID</c>, <c>import rows OUT.csv</c>.</summary>
internal sealed class ImportVerb : Verb
{
    private static readonly Argument<string[]> Files = new("FILE") { Description = "Lists of pillars (.xlsx, .xls, .csv)", Arity = ArgumentArity.ZeroOrMore };
    private static readonly Option<string> Kind = new("--kind") { Description = "PSM, TKSK, TAGANA, PENSOSMAS, KT, LKS or auto", DefaultValueFactory = _ => "auto" };
    private static readonly Option<string?> Region = new("--region") { Description = "Region whose office sent the lists" };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Read and match, store nothing" };
    private static readonly Option<string?> Rows = new("--rows") { Description = "Write one line for each row found" };
    private static readonly Option<ConflictRule> Conflicts = new("--conflicts") { Description = "FillGaps, TakeList or KeepOurs", DefaultValueFactory = _ => ConflictRule.FillGaps };
    private static readonly Argument<Guid> Id = new("ID") { Description = "The import" };
    private static readonly Argument<string> Out = new("OUT") { Description = "CSV file to write" };

    public override Command Create()
    {
        var undo = new Command("undo", "Restores the state before an import") { Id };
        undo.SetAction((parsed, cancel) => CommandLine.InInstallation(parsed, services => Undo(services, parsed.GetValue(Id), cancel)));
        var rows = new Command("rows", "Writes every row of every import as it stands now") { Out };
        rows.SetAction((parsed, cancel) => CommandLine.InInstallation(parsed, services => WriteRows(services, parsed.GetValue(Out)!, null, cancel)));
        var command = new Command("import", "Imports lists of pillars") { Files, Kind, Region, DryRun, Rows, Conflicts, undo, rows };
        command.SetAction((parsed, cancel) => CommandLine.InInstallation(parsed, services => Run(services, parsed, cancel)));
        return command;
    }

    private static async Task<int> Run(IServiceProvider services, ParseResult parsed, CancellationToken cancel)
    {
        var files = parsed.GetValue(Files)!;
        if (files.Length == 0 || parsed.GetValue(Region) is not { } region)
        {
            await Console.Error.WriteLineAsync("Usage: import FILE... --kind K --region CODE [--dry-run] [--rows OUT.csv]");
            return 2;
        }
        if (parsed.GetValue(DryRun)) return await Try(services, files, region, parsed, cancel);
        // Nobody waits for an answer of this process: memory is tidied in one go, not beside the work.
        GCSettings.LatencyMode = GCLatencyMode.Batch;
        var done = new List<Guid>();
        Console.WriteLine($"Importing {files.Length} lists for {region}");
        var refused = 0;
        foreach (var file in files)
            try
            {
                done.Add(await One(services, file, region, parsed.GetValue(Kind)!, parsed.GetValue(Conflicts), cancel));
            }
            catch (Exception e) when (e is Refusal or IOException or UnauthorizedAccessException)
            {
                refused++;
                await Console.Error.WriteLineAsync($"{Path.GetFileName(file)}: {e.Message}");
            }
        if (parsed.GetValue(Rows) is { } to) await WriteRows(services, to, done, cancel);
        return refused == 0 ? 0 : 1;
    }

    /// <summary>An import that was cut off goes on where it stopped.</summary>
    private static async Task<Guid> One(IServiceProvider services, string path, string region, string kind, ConflictRule rule, CancellationToken cancel)
    {
        await using var scope = services.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().BecomeSystem("command line", "cli");
        var (db, commit) = (scope.ServiceProvider.GetRequiredService<AppDb>(), scope.ServiceProvider.GetRequiredService<CommitImport>());
        var name = Path.GetFileName(path);
        await using var file = File.OpenRead(path);
        var (import, isKnown) = await scope.ServiceProvider.GetRequiredService<StartImport>().Run(file, name, kind, region, queue: false, cancel);
        if (import.State == ImportState.Done)
        {
            Console.WriteLine($"{name}: already imported as {import.Id}, nothing changed");
            return import.Id;
        }
        var since = System.Diagnostics.Stopwatch.StartNew();
        if (import.State == ImportState.Uploaded) await Read(scope.ServiceProvider, import.Id, name, isKnown, cancel);
        db.ChangeTracker.Clear();
        await commit.Start(await db.Set<Import>().FirstAsync(i => i.Id == import.Id, cancel), rule);
        await commit.Run(import.Id, (rows, total) => Progress($"{name}: {rows} of {total} rows committed"), cancel);
        var counts = await commit.Counts(import.Id, cancel);
        var sum = counts.Values.Sum();
        await Progress("");
        Console.WriteLine($"{name}: {sum} rows ({string.Join(", ", counts.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => $"{c.Value} {c.Key}"))}) in {since.Elapsed.TotalSeconds:0.0} s, {sum / since.Elapsed.TotalSeconds:0} rows/s, peak memory {System.Diagnostics.Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB, import {import.Id}");
        return import.Id;
    }

    private static async Task Read(IServiceProvider services, Guid id, string name, bool isKnown, CancellationToken cancel)
    {
        try
        {
            await services.GetRequiredService<ReadImport>().Run(id, preview: false, rows => Progress($"{name}: {rows} rows read"), cancel);
        }
        catch (Refusal) when (!isKnown)
        {
            await services.GetRequiredService<StartImport>().Forget(id);
            throw;
        }
    }

    private static async Task<int> Try(IServiceProvider services, string[] files, string region, ParseResult parsed, CancellationToken cancel)
    {
        await using var to = parsed.GetValue(Rows) is { } path ? new StreamWriter(path) : null;
        var refused = 0;
        var look = services.GetRequiredService<DryRun>();
        if (to is not null) ImportRowsFile.Header(to);
        foreach (var file in files)
            try
            {
                var counts = await look.Run(file, parsed.GetValue(Kind)!, region, to, cancel);
                Console.WriteLine($"{Path.GetFileName(file)}: {counts.Values.Sum()} rows ({string.Join(", ", counts.OrderBy(c => c.Key).Select(c => $"{c.Value} {c.Key.Code()}"))}), nothing stored");
            }
            catch (Exception e) when (e is Refusal or IOException or UnauthorizedAccessException)
            {
                refused++;
                await Console.Error.WriteLineAsync($"{Path.GetFileName(file)}: {e.Message}");
            }
        return refused == 0 ? 0 : 1;
    }

    private static async Task<int> Undo(IServiceProvider services, Guid id, CancellationToken cancel)
    {
        var (db, undo) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<UndoImport>());
        var import = await db.Set<Import>().FirstOrDefaultAsync(i => i.Id == id, cancel) ?? throw new InvalidOperationException($"There is no import {id}.");
        Console.WriteLine($"Taking back {import.FileName}");
        await undo.Start(import);
        db.ChangeTracker.Clear();
        Console.WriteLine(await undo.Run(id, (rows, total) => Progress($"{rows} of {total} rows undone"), cancel));
        return 0;
    }

    private static async Task<int> WriteRows(IServiceProvider services, string path, IReadOnlyCollection<Guid>? imports, CancellationToken cancel)
    {
        await using var to = new StreamWriter(path);
        var count = await services.GetRequiredService<ImportRowsFile>().Write(to, imports, cancel);
        Console.WriteLine($"{count} rows written to {path}");
        return 0;
    }

    /// <summary>One line that is written over, only where somebody watches.</summary>
    private static Task Progress(string text)
    {
        if (!Console.IsErrorRedirected) Console.Error.Write($"\r{text,-70}{(text.Length == 0 ? "\r" : "")}");
        return Task.CompletedTask;
    }
}
