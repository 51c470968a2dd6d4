using System.Text;

namespace Pilar.Linkage.Csv;

/// <summary>Writes a long CSV file: threads take stretches of lines in turn, format them at once and write them one after the other, in order.</summary>
internal static class CsvWriter
{
    private const int Stretch = 1 << 13;

    public static void Write(string path, string header, int lines, Action<CsvLine, int> format)
    {
        try
        {
            using var to = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, 0);
            to.Write(Encoding.UTF8.GetBytes(header));
            var queue = new Queue();
            var taken = -1;
            Parallel.For(0, Environment.ProcessorCount, _ =>
            {
                var line = new CsvLine();
                for (int mine; (long)(mine = Interlocked.Increment(ref taken)) * Stretch < lines;)
                {
                    var start = mine * Stretch;
                    queue.Follow(mine,
                        () => { for (var i = start; i < Math.Min(lines, start + (long)Stretch); i++) format(line, i); },
                        () => line.MoveTo(to));
                }
            });
        }
        catch (AggregateException e) when (e.InnerExceptions.FirstOrDefault(IsAboutTheFile) is { } first)
        {
            throw Refusal(path, first);
        }
        catch (Exception e) when (IsAboutTheFile(e))
        {
            throw Refusal(path, e);
        }
    }

    private static bool IsAboutTheFile(Exception e) => e is IOException or UnauthorizedAccessException or ArgumentException;

    private static LinkageException Refusal(string path, Exception e) => new($"{path} cannot be written: {e.Message}");

    /// <summary>Lets work be prepared side by side and delivered in the order of its numbers; when one piece fails, nothing after it is delivered.</summary>
    private sealed class Queue
    {
        private readonly object gate = new();
        private int turn;
        private bool broken;

        public void Follow(int number, Action prepare, Action deliver)
        {
            try
            {
                prepare();
                lock (gate)
                {
                    while (turn != number && !broken) Monitor.Wait(gate);
                    if (broken) return;
                }
                deliver();
                lock (gate)
                {
                    turn++;
                    Monitor.PulseAll(gate);
                }
            }
            catch
            {
                lock (gate)
                {
                    broken = true;
                    Monitor.PulseAll(gate);
                }
                throw;
            }
        }
    }
}
