using Pilar.Kernel;
using Pilar.Modules.Registry.Imports.Reading.Sheets;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Imports.Reading;

/// <summary>Recognises which pillar a list is about by its file name, sheet names, titles and headings.</summary>
internal static class KindFinder
{
    private const int SheetsToLook = 12;
    private const int RowsToLook = 15;
    private const int MostPerSource = 3;

    public static (ListKind Kind, double Confidence) Find(SheetFile file, string fileName)
    {
        var scores = ListKind.All.ToDictionary(k => k, k => 3.0 * Math.Min(1, k.Mentions(fileName)));
        foreach (var sheet in file.Sheets().Where(s => !s.IsHidden).Take(SheetsToLook))
        {
            var text = string.Join('\n', sheet.Rows.Take(RowsToLook).SelectMany(r => r.Cells).Where(c => c.Kind == CellKind.Text).Select(c => c.Text));
            foreach (var kind in ListKind.All) scores[kind] += 2 * Math.Min(1, kind.Mentions(sheet.Name)) + Math.Min(MostPerSource, kind.Mentions(text));
        }

        var (best, score) = scores.MaxBy(s => s.Value);
        var total = scores.Values.Sum();
        var confidence = total == 0 ? 0 : Math.Round(Math.Min(0.99, score / total), 2);
        return confidence > 0.5 ? (best, confidence) : throw new Refusal(T(
            "Jenis pilar daftar ini tidak dapat dikenali. Pilih jenisnya (PSM, TKSK, Tagana, Pensosmas, Karang Taruna, LKS) lalu unggah lagi.",
            "Which pillar this list is about could not be recognised. Choose the kind (PSM, TKSK, Tagana, Pensosmas, Karang Taruna, LKS) and upload again."), "Kind");
    }
}
