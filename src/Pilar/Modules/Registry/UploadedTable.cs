using Pilar.Kernel;
using Pilar.Modules.Registry.Imports.Reading.Sheets;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry;

/// <summary>A small table that somebody filled in and uploads (.xlsx, .xls or .csv): its first sheet, headed by its first row that is not blank.</summary>
public sealed class UploadedTable
{
    private readonly Dictionary<string, int> columns = new(StringComparer.OrdinalIgnoreCase);

    private UploadedTable(IReadOnlyList<string> header, IReadOnlyList<UploadedRow> rows)
    {
        (Header, Rows) = (header, rows);
        for (var i = 0; i < header.Count; i++) columns.TryAdd(header[i], i);
    }

    public IReadOnlyList<string> Header { get; }
    public IReadOnlyList<UploadedRow> Rows { get; }

    /// <exception cref="Refusal">The file cannot be read, holds nothing, or more rows than <paramref name="most"/>.</exception>
    public static async Task<UploadedTable> Read(Stream stream, string fileName, int most)
    {
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy);
        using var file = SheetFile.Open(copy, fileName);
        var rows = file.Sheets().Take(1).SelectMany(s => s.Rows).Where(r => !r.IsBlank).Take(most + 2).Select(r => new UploadedRow(r.Number, [.. r.Cells.Select(c => c.Text)])).ToList();
        if (rows.Count == 0) throw new Refusal(T("Berkas ini kosong.", "This file is empty."));
        if (rows.Count > most + 1) throw new Refusal(T($"Paling banyak {Show.Number(most)} baris.", $"At most {Show.Number(most)} rows."));
        return new(rows[0].Cells, rows[1..]);
    }

    /// <summary>The first column headed by one of these words; null when there is none.</summary>
    public int? Column(params string[] words) => words.Select(w => columns.TryGetValue(w, out var i) ? i : (int?)null).FirstOrDefault(i => i is not null);

    /// <exception cref="Refusal">No column is headed so.</exception>
    public int Required(params string[] words) => Column(words) ?? throw new Refusal(T($"Kolom \"{words[0]}\" tidak ada di baris judul.", $"The heading row has no column \"{words[0]}\"."));

    /// <summary>Name of a cell as spreadsheets write it: C5.</summary>
    public static string Cell(int column, int row)
    {
        var letters = "";
        for (var n = column + 1; n > 0; n = (n - 1) / 26) letters = (char)('A' + (n - 1) % 26) + letters;
        return letters + row;
    }
}

/// <summary>One row by its number in the file.</summary>
public sealed record UploadedRow(int Number, IReadOnlyList<string> Cells)
{
    /// <summary>What stands in a column; empty beyond the end of the row or when there is no such column.</summary>
    public string this[int? column] => column is { } c && c < Cells.Count ? Cells[c] : "";
}

/// <summary>What is wrong in one cell of an uploaded table.</summary>
public sealed record CellProblem(string Cell, string Message);
