using System.Diagnostics;
using System.Globalization;
using Pilar.Modules.Registry.Imports.Reading;
using Pilar.Modules.Registry.Imports.Reading.Rows;
using Pilar.Modules.Registry.People;

namespace Pilar.Bench.Reading;

/// <summary>Collects the rows of all lists; persons are matched by NIK, else by folded name and birth date.</summary>
internal sealed class Answer(ListReader reader, DateOnly asOf)
{
    private readonly List<(string File, ListedRow Row)> rows = [];

    public void Read(string folder, string fileLine)
    {
        var fields = fileLine.Split(',');
        var path = Path.Combine(folder, fields[0]);
        var watch = Stopwatch.StartNew();
        using var stream = File.OpenRead(path);
        using var list = reader.Open(stream, fields[0], fields[1], fields[2]);
        var before = rows.Count;
        rows.AddRange(list.Rows().Select(r => (fields[0], r)));
        var sheets = string.Join(", ", list.Sheets.GroupBy(s => s.Outcome).Select(g => $"{g.Key} {g.Count()}"));
        Console.WriteLine($"{rows.Count - before,6} rows {watch.ElapsedMilliseconds,5} ms  {fields[0]}  [{sheets}]");
        if (Environment.GetEnvironmentVariable("READING_COLUMNS") is null) return;
        foreach (var table in list.Sheets.SelectMany(s => s.Tables))
            Console.WriteLine($"       {table.Sheet}: {string.Join(" | ", table.Mapping.Columns.Select(c => $"{c.Heading}={c.Field}"))}");
    }

    public void Write(string path)
    {
        var shared = rows.Where(r => r.Row.Nik is not null).GroupBy(r => r.Row.Nik!.Value.Digits)
            .Where(g => g.Select(r => NameKey(r.Row)).Distinct().Count() > 1).Select(g => g.Key).ToHashSet();
        using var writer = new StreamWriter(path);
        writer.WriteLine("file,sheet,row,nik,name,birth_date,sex,village_code,duty_code,person_key,status,valid,problems,training,sk_no,sk_date,sk_end,ended");
        foreach (var (file, row) in rows)
            writer.WriteLine(string.Join(',', new[]
            {
                file, row.Table.Sheet, row.Number.ToString(CultureInfo.InvariantCulture), row.Nik?.Digits ?? "", row.Name.Full, row.BirthDate?.ToString("yyyy-MM-dd") ?? "",
                row.Sex switch { Sex.Male => "L", Sex.Female => "P", _ => "" }, row.Home?.Code ?? "", row.Duty?.Code ?? "", Key(row),
                row.Problems.Any(p => !p.IsHint) ? "needs-review" : "new", row.Kind.Code == "PSM" ? IsValid(row, shared) ? "1" : "0" : "", string.Join('|', row.Problems.Select(p => p.Code)),
                row.Trained switch { true => "1", false => "0", _ => "" }, row.DecreeNumber, row.DecreeDate?.ToString("yyyy-MM-dd") ?? "", row.TermEnd?.ToString("yyyy-MM-dd") ?? "", row.HasEnded ? "1" : "0",
            }.Select(v => v.Contains(',') || v.Contains('"') ? $"\"{v.Replace("\"", "\"\"")}\"" : v)));
    }

    private static string Key(ListedRow row) => row.NikCondition == NikCondition.WellFormed ? row.Nik!.Value.Digits : $"{NameKey(row)} {row.BirthDate:yyyy-MM-dd} {row.Sex}";

    private static string NameKey(ListedRow row) => PersonName.Sound(row.Name.Given);

    private bool IsValid(ListedRow row, HashSet<string> shared) =>
        row is { NikCondition: NikCondition.WellFormed, BirthDate: not null, Sex: not null, Duty: not null, Trained: true, HasEnded: false }
        && row.Home == row.Duty && row.BirthDate.Value.AddYears(18) <= asOf && row.TermEnd >= asOf && row.DecreeNumber.Length > 0 && !shared.Contains(row.Nik!.Value.Digits);
}
