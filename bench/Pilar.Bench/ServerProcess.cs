namespace Pilar.Bench;

/// <summary>What Linux tells about a process: memory and processor time.</summary>
internal static class ServerProcess
{
    private const double MillisecondsPerTick = 10;

    public static long ResidentMegabytes(int process) => Status(process, "VmRSS");

    public static long PeakMegabytes(int process) => Status(process, "VmHWM");

    /// <summary>User and system time together; unlike the time on the clock it hardly depends on what else the machine does.</summary>
    public static double CpuMilliseconds(int process)
    {
        // The second field, the name, may hold spaces: count from its closing bracket.
        var text = File.ReadAllText($"/proc/{process}/stat");
        var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
        return (long.Parse(fields[11]) + long.Parse(fields[12])) * MillisecondsPerTick;
    }

    private static long Status(int process, string field) => long.Parse(File.ReadLines($"/proc/{process}/status")
        .First(l => l.StartsWith(field, StringComparison.Ordinal)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1]) / 1024;
}
