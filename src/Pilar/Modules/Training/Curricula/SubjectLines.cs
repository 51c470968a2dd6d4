using System.Globalization;
using Pilar.Kernel;
using Pilar.Modules.Training.Materials;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training.Curricula;

/// <summary>Subjects as people type or paste them: one a line, "title; hours; method; links".</summary>
public static class SubjectLines
{
    private const int MostSubjects = 100, MostHours = 200;

    /// <exception cref="Refusal">Names the line that cannot be read.</exception>
    public static List<Subject> Read(string? text, Guid curriculum)
    {
        var lines = (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (lines.Length > MostSubjects) throw Wrong(T($"Paling banyak {MostSubjects} mata ajar.", $"At most {MostSubjects} subjects."));
        return [.. lines.Select((line, i) => Read(line, i, curriculum))];
    }

    public static string Write(IEnumerable<Subject> subjects) =>
        string.Join('\n', subjects.OrderBy(s => s.Order).Select(s => string.Join("; ", new[] { s.Title, s.Hours.ToString(CultureInfo.InvariantCulture), s.Method ?? "", (s.Materials ?? "").Replace('\n', ' ') }).TrimEnd(' ', ';')));

    private static Subject Read(string line, int index, Guid curriculum)
    {
        var parts = line.Split(';', StringSplitOptions.TrimEntries);
        if (parts is not [{ Length: > 0 } title, { Length: > 0 } hours, ..] || !int.TryParse(hours, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count is < 1 or > MostHours)
            throw Wrong(T($"Baris {index + 1}: tulis \"judul; JP; metode\", misalnya \"Etika PSM; 2; diskusi\".", $"Line {index + 1}: write \"title; hours; method\", for example \"Ethics of a PSM; 2; discussion\"."));
        var links = string.Join(';', parts.Skip(3)).Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (links.FirstOrDefault(l => !MaterialsOf.IsLink(l)) is { } wrong)
            throw Wrong(T($"Baris {index + 1}: \"{wrong}\" bukan tautan. Sesudah metode hanya tautan yang dimulai https://.", $"Line {index + 1}: \"{wrong}\" is no link. After the method stand only links that begin with https://."));
        return new()
        {
            CurriculumId = curriculum, Order = index, Title = title, Hours = count, Method = parts.ElementAtOrDefault(2) is { Length: > 0 } method ? method : null,
            Materials = links.Length == 0 ? null : string.Join('\n', links),
        };
    }

    private static Refusal Wrong(string message) => new(message, nameof(CurriculumForm.Subjects));
}
