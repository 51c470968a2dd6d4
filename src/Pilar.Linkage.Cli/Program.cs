using Pilar.Linkage;
using Pilar.Linkage.Cli;

const string Usage = "Usage: pilar link --input A.csv [--input B.csv] [--spec SPEC.json] [--id COLUMN] [--threshold P] --pairs PAIRS.csv --clusters CLUSTERS.csv [--report R.html] [--threads N]";
using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};
try
{
    return LinkCommand.Run(Arguments.Parse(args), stop.Token);
}
catch (UsageException e)
{
    Console.Error.WriteLine(e.Message.Length > 0 ? $"{e.Message}\n{Usage}" : Usage);
    return 2;
}
catch (LinkageException e)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("Stopped; nothing was finished.");
    return 1;
}
