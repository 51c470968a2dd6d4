using SkiaSharp;
using static Pilar.Kernel.Language;

namespace Pilar.Web.Pdf;

/// <param name="Share">Width beside the other columns; all shares together fill the line.</param>
/// <param name="Align">Of heading and cells.</param>
public sealed record PdfColumn(string Title, float Share = 1, SKTextAlign Align = SKTextAlign.Left);

/// <summary>A paper of running text, tables and pictures, A4 upright or across, each page numbered "n/N". Flows from page to page by itself;
/// text stays text. Lengths in points of 1/72 inch.</summary>
public sealed class PdfPaper(string title, bool across = false) : IDisposable
{
    private const float Long = 842, Short = 595, Margin = 48, TextSize = 10, CellPadding = 4;

    private readonly List<SKPicture> _pages = [];
    private SKPictureRecorder? _recorder;
    private SKCanvas _canvas = null!;
    private float _y;

    public float Width => (across ? Long : Short) - 2 * Margin;
    private float PageWidth => across ? Long : Short;
    private float PageHeight => across ? Short : Long;
    private float Bottom => PageHeight - Margin;

    /// <summary>Space left on this page.</summary>
    public float Left => _recorder is null ? Bottom - Margin : Bottom - _y;

    public void Title(string text) => Lines(text, PdfFonts.Bold, 16, SKTextAlign.Center, 6);

    public void Heading(string text)
    {
        Keep(60);
        Space(8);
        Lines(text, PdfFonts.Bold, 12, SKTextAlign.Left, 4);
    }

    /// <summary>Running text; line ends in it are kept.</summary>
    public void Text(string text, SKTextAlign align = SKTextAlign.Left, bool bold = false, float size = TextSize)
    {
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n')) Lines(line, bold ? PdfFonts.Bold : PdfFonts.Plain, size, align, 2);
    }

    /// <summary>Label and value, one below the other.</summary>
    public void Facts(params IEnumerable<(string Label, string? Value)> facts)
    {
        using var font = PdfFonts.Sized(PdfFonts.Plain, TextSize);
        var rows = facts.Where(f => !string.IsNullOrWhiteSpace(f.Value)).ToList();
        if (rows.Count == 0) return;
        var label = rows.Max(f => font.MeasureText(f.Label)) + 16;
        foreach (var (name, value) in rows)
        {
            var lines = Wrap(value!, font, Width - label);
            Keep(lines.Count * LineOf(TextSize));
            Draw(name, Margin, _y, font);
            Draw(":", Margin + label - 8, _y, font);
            foreach (var line in lines)
            {
                Draw(line, Margin + label, _y, font);
                _y += LineOf(TextSize);
            }
        }
        Space(4);
    }

    /// <summary>A ruled table; the headings come again on each page, no row is torn.</summary>
    /// <param name="rowHeight">At least so high, for what is written by hand.</param>
    public void Table(IReadOnlyList<PdfColumn> columns, IEnumerable<IReadOnlyList<string?>> rows, float rowHeight = 0, float size = 9)
    {
        var unit = Width / columns.Sum(c => c.Share);
        using var plain = PdfFonts.Sized(PdfFonts.Plain, size);
        using var bold = PdfFonts.Sized(PdfFonts.Bold, size);
        Row([.. columns.Select(c => c.Title)], bold, 0, heading: true);
        foreach (var row in rows) Row(row, plain, rowHeight, heading: false);
        Space(6);

        void Row(IReadOnlyList<string?> cells, SKFont font, float least, bool heading)
        {
            var lines = columns.Select((c, i) => Wrap(cells[i] ?? "", font, c.Share * unit - 2 * CellPadding)).ToList();
            var high = Math.Max(least, lines.Max(l => Math.Max(1, l.Count)) * LineOf(size) + 2 * CellPadding);
            if (Left < high)
            {
                NewPage();
                if (!heading) Row([.. columns.Select(c => c.Title)], bold, 0, heading: true);
            }
            Begin();
            using var rule = new SKPaint { Style = SKPaintStyle.Stroke, StrokeWidth = 0.5f, Color = new(0x88, 0x88, 0x88) };
            using var shade = new SKPaint { Color = new(0xee, 0xf2, 0xf6) };
            var x = Margin;
            foreach (var (column, i) in columns.Select((c, i) => (c, i)))
            {
                var box = SKRect.Create(x, _y, column.Share * unit, high);
                if (heading) _canvas.DrawRect(box, shade);
                _canvas.DrawRect(box, rule);
                var y = _y + CellPadding;
                foreach (var line in lines[i])
                {
                    Draw(line, At(column.Align, box.Left + CellPadding, box.Width - 2 * CellPadding), y, font, column.Align);
                    y += LineOf(size);
                }
                x += box.Width;
            }
            _y += high;
        }
    }

    /// <summary>Two blocks side by side below the text, such as places to sign; each line by itself, empty lines leave room.</summary>
    public void SideBySide(IReadOnlyList<string> left, IReadOnlyList<string> right)
    {
        using var font = PdfFonts.Sized(PdfFonts.Plain, TextSize);
        Keep(Math.Max(left.Count, right.Count) * LineOf(TextSize) + 8);
        for (var i = 0; i < Math.Max(left.Count, right.Count); i++)
        {
            if (i < left.Count) Draw(left[i], Margin, _y, font);
            if (i < right.Count) Draw(right[i], Margin + Width * 0.55f, _y, font);
            _y += LineOf(TextSize);
        }
    }

    /// <summary>A picture as wide as the text or narrower, never enlarged beyond <paramref name="height"/>.</summary>
    public void Picture(SKImage picture, float height)
    {
        var scale = Math.Min(height / picture.Height, Width / picture.Width);
        Keep(picture.Height * scale + 6);
        _canvas.DrawImage(picture, SKRect.Create(Margin, _y, picture.Width * scale, picture.Height * scale), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        _y += picture.Height * scale + 6;
    }

    /// <summary>A drawing of one's own, as wide as the text; nothing of it leaves its frame.</summary>
    public void Drawing(float height, Action<SKCanvas, SKRect> draw)
    {
        Keep(height + 6);
        var frame = SKRect.Create(Margin, _y, Width, height);
        _canvas.Save();
        _canvas.ClipRect(frame);
        draw(_canvas, frame);
        _canvas.Restore();
        _y += height + 6;
    }

    /// <summary>A QR at the right edge with words beside it.</summary>
    public void Qr(string code, string words, float side = 84)
    {
        using var font = PdfFonts.Sized(PdfFonts.Plain, TextSize);
        Keep(side + 6);
        _canvas.DrawQr(code, Margin, _y, side);
        var y = _y + 8;
        foreach (var line in Wrap(words, font, Width - side - 12))
        {
            Draw(line, Margin + side + 12, y, font);
            y += LineOf(TextSize);
        }
        _y += side + 6;
    }

    /// <summary>A line across the page.</summary>
    public void Rule()
    {
        Keep(6);
        using var rule = new SKPaint { Style = SKPaintStyle.Stroke, StrokeWidth = 1.5f, Color = SKColors.Black };
        _canvas.DrawLine(Margin, _y + 2, Margin + Width, _y + 2, rule);
        _y += 8;
    }

    public void Space(float points)
    {
        if (_recorder is not null) _y += points;
    }

    /// <summary>What comes next begins on a new page.</summary>
    public void NewPage()
    {
        if (_recorder is null) return;
        _pages.Add(_recorder.EndRecording());
        _recorder.Dispose();
        _recorder = null;
    }

    public IResult File(string name) => PdfFile.Of(name, Write);

    public void Write(Stream stream)
    {
        NewPage();
        using var document = SKDocument.CreatePdf(stream, new SKDocumentPdfMetadata { Title = title, Creator = "Pilar" });
        using var font = PdfFonts.Sized(PdfFonts.Plain, 8);
        using var ink = new SKPaint { Color = new(0x55, 0x55, 0x55), IsAntialias = true };
        foreach (var (page, n) in _pages.Select((p, i) => (p, i + 1)))
        {
            using var canvas = document.BeginPage(PageWidth, PageHeight);
            canvas.DrawPicture(page);
            if (_pages.Count > 1)
            {
                canvas.DrawText(title, Margin, PageHeight - Margin / 2, SKTextAlign.Left, font, ink);
                canvas.DrawText(T($"Halaman {n} dari {_pages.Count}", $"Page {n} of {_pages.Count}"), PageWidth - Margin, PageHeight - Margin / 2, SKTextAlign.Right, font, ink);
            }
            document.EndPage();
        }
        document.Close();
    }

    public void Dispose()
    {
        _recorder?.Dispose();
        foreach (var page in _pages) page.Dispose();
    }

    private void Lines(string text, SKTypeface face, float size, SKTextAlign align, float after)
    {
        using var font = PdfFonts.Sized(face, size);
        var lines = Wrap(text, font, Width);
        if (lines.Count == 0) Space(LineOf(size));
        foreach (var line in lines)
        {
            Keep(LineOf(size));
            Draw(line, At(align, Margin, Width), _y, font, align);
            _y += LineOf(size);
        }
        Space(after);
    }

    /// <summary>Begins a new page when this one has not so much space.</summary>
    private void Keep(float points)
    {
        if (Left < points) NewPage();
        Begin();
    }

    private void Begin()
    {
        if (_recorder is not null) return;
        _recorder = new SKPictureRecorder();
        _canvas = _recorder.BeginRecording(SKRect.Create(PageWidth, PageHeight));
        _y = Margin;
    }

    private void Draw(string text, float x, float top, SKFont font, SKTextAlign align = SKTextAlign.Left)
    {
        using var ink = new SKPaint { Color = SKColors.Black, IsAntialias = true };
        _canvas.DrawText(text, x, top + font.Size, align, font, ink);
    }

    private static float At(SKTextAlign align, float left, float width) => align switch { SKTextAlign.Center => left + width / 2, SKTextAlign.Right => left + width, _ => left };

    private static float LineOf(float size) => size * 1.4f;

    /// <summary>Lines no wider than <paramref name="width"/>, broken at spaces; a longer word is cut.</summary>
    internal static List<string> Wrap(string text, SKFont font, float width)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var rest = word;
            if (line.Length > 0 && font.MeasureText($"{line} {rest}") > width)
            {
                lines.Add(line);
                line = "";
            }
            while (line.Length == 0 && font.MeasureText(rest) > width)
            {
                var fits = Math.Max(1, font.BreakText(rest, width));
                lines.Add(rest[..fits]);
                rest = rest[fits..];
            }
            line = line.Length == 0 ? rest : $"{line} {rest}";
        }
        if (line.Length > 0) lines.Add(line);
        return lines;
    }
}
