using System.Diagnostics;
using System.Globalization;
using Pilar.Bench.Reading;
using Pilar.Modules.Regions;
using Pilar.Modules.Registry.Imports.Reading;

// Reads every list of a folder beside its truth_files.csv and writes the answer that score.py expects, without a database:
//   dotnet run -c Release --project bench/reading -- ../shared/data/pillars-dev answer.csv [2026-11-01]
//   dotnet run -c Release --project bench/reading -- --speed [ROWS]      rows per second of a large text list
//   dotnet run -c Release --project bench/reading -- --places [EVERY]    misspelt village names found, all Indonesia
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is not [var first, ..]) return Usage();
if (first == "--speed")
{
    Speed.Run(args.Length > 1 ? int.Parse(args[1]) : 100_000);
    return 0;
}

if (first == "--places")
{
    Places.Run(args.Length > 1 ? int.Parse(args[1]) : 10);
    return 0;
}

if (args.Length < 2) return Usage();
var options = new ReadingOptions(args.Length > 2 ? DateOnly.Parse(args[2]) : new DateOnly(2026, 11, 1));
var watch = Stopwatch.StartNew();
var tree = RegionTree.FromPackage();
Console.WriteLine($"{tree.Count} regions in {watch.ElapsedMilliseconds} ms, {GC.GetTotalMemory(true) >> 20} MB");
var answer = new Answer(new ListReader(new RegionResolver(tree), options), options.AsOf);
foreach (var line in File.ReadLines(Path.Combine(first, "truth_files.csv")).Skip(1)) answer.Read(Path.Combine(first, "files"), line);
answer.Write(args[1]);
return 0;

static int Usage()
{
    Console.Error.WriteLine("usage: FOLDER ANSWER.csv [AS-OF] | --speed [ROWS] | --places [EVERY]");
    return 2;
}
