using System.Globalization;

namespace Pilar.Linkage.Cli;

/// <summary>The command line was wrong; an empty message asks for the usage line only.</summary>
internal sealed class UsageException(string message) : Exception(message);

/// <summary>What the command line says.</summary>
internal sealed record Arguments
{
    public List<string> Inputs { get; } = [];
    public string? Spec { get; private set; }
    public string? Id { get; private set; }
    public double? Threshold { get; private set; }
    public string? Pairs { get; private set; }
    public string? Clusters { get; private set; }
    public string? Report { get; private set; }
    public int Threads { get; private set; }

    public static Arguments Parse(string[] args)
    {
        var parsed = new Arguments();
        if (args.Length == 0 || args[0] is "--help" or "-h") throw new UsageException("");
        for (var i = 0; i < args.Length; i += 2)
        {
            var value = i + 1 < args.Length ? args[i + 1] : throw new UsageException($"{args[i]} needs a value.");
            switch (args[i])
            {
                case "--input": parsed.Inputs.Add(value); break;
                case "--spec": parsed.Spec = value; break;
                case "--id": parsed.Id = value; break;
                case "--pairs": parsed.Pairs = value; break;
                case "--clusters": parsed.Clusters = value; break;
                case "--report": parsed.Report = value; break;
                case "--threshold":
                    parsed.Threshold = double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var p) && p is > 0 and < 1
                        ? p : throw new UsageException("--threshold is a probability between 0 and 1, such as 0.9.");
                    break;
                case "--threads":
                    parsed.Threads = int.TryParse(value, out var n) && n is > 0 and <= 1024 ? n : throw new UsageException("--threads is a whole number from 1.");
                    break;
                default: throw new UsageException($"{args[i]} is not known.");
            }
        }
        if (parsed.Inputs.Count is < 1 or > 2) throw new UsageException("Give one or two --input files.");
        if (parsed.Pairs is null || parsed.Clusters is null) throw new UsageException("--pairs and --clusters say where the results go.");
        return parsed;
    }
}
