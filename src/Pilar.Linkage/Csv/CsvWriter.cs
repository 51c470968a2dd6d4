using System.Text;

namespace Pilar.Linkage.Csv;

/// <summary>Writes a long CSV file: stretches of lines are formatted by all threads and written in order.</summary>
internal static class CsvWriter
{
    private const int Stretch = 1 << 13;

    public static void Write(string path, string header, int lines, Action<CsvLine, int> format)
    {
        try
        {
            using var to = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, 0);
            to.Write(Encoding.UTF8.GetBytes(header));
            var workers = Enumerable.Range(0, Environment.ProcessorCount).Select(_ => new CsvLine()).ToArray();
            for (var from = 0; from < lines; from += Stretch * workers.Length)
            {
                Parallel.For(0, workers.Length, w =>
                {
                    var start = from + (w * Stretch);
                    for (var i = start; i < Math.Min(lines, start + Stretch); i++) format(workers[w], i);
                });
                foreach (var worker in workers) worker.MoveTo(to);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new LinkageException($"{path} cannot be written: {e.Message}");
        }
    }
}
