using System.Text.RegularExpressions;

namespace Pilar.Modules.Registry.Imports.Reading.Values;

/// <summary>Words that stand for nothing: "-", "?", "belum ada", "dalam proses", "kosong", "nihil".</summary>
internal static partial class Absent
{
    public static bool Is(string? text) => string.IsNullOrWhiteSpace(text) || Pattern().IsMatch(text);

    [GeneratedRegex(@"^\s*(?:[-–—_.?*/0xX\s]+|n/?a|null|nil|nihil|kosong|\(?kosong\)?|lowong|vakan|vacant|tidak\s+ada.*|tdk\s+ada.*|belum(?:\s+(?:ada|terisi|diisi|sk|ber-?sk|terbit|terbentuk|dilengkapi|memiliki|punya|diketahui)\b.*)?|blm(?:\s+ada)?|dalam\s+proses.*|proses|menyusul|tidak\s+tahu|tidak\s+diketahui|hilang|lupa)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
