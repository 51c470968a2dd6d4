using System.Diagnostics;

namespace Pilar.Linkage.Cli;

/// <summary>Runs a linkage from the command line and says how it went.</summary>
internal static class LinkCommand
{
    public static int Run(Arguments arguments, CancellationToken stop)
    {
        var begun = Stopwatch.GetTimestamp();
        var options = new LinkOptions
        {
            Inputs = arguments.Inputs,
            IdColumn = arguments.Id,
            Threads = arguments.Threads,
            Progress = phase => Console.WriteLine($"{phase.Name,-9}{phase.Seconds,8:0.000} s  {phase.Detail}"),
        };
        if (arguments.Spec is { } spec) options = LinkSpec.Apply(options, spec);
        if (arguments.Threshold is { } threshold) options = options with { Threshold = threshold };
        using var result = Linker.Run(options, stop);
        var writing = Stopwatch.GetTimestamp();
        result.WritePairs(arguments.Pairs!);
        result.WriteClusters(arguments.Clusters!);
        if (arguments.Report is { } report) result.WriteReport(report);
        Console.WriteLine($"{"write",-9}{Stopwatch.GetElapsedTime(writing).TotalSeconds,8:0.000} s  {result.PairCount:N0} pairs, {result.RecordCount:N0} records");
        var seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        using var self = Process.GetCurrentProcess();
        Console.WriteLine($"{"total",-9}{seconds,8:0.000} s  {result.PairsCompared:N0} pairs compared, {result.RecordCount / seconds:N0} records/s, peak memory {self.PeakWorkingSet64 / 1048576.0:N0} MB");
        return 0;
    }
}
