using Pilar.Kernel;
using Pilar.Modules.Registry.Imports.Reading.Columns;
using Pilar.Modules.Registry.Imports.Reading.Sheets;
using Pilar.Modules.Regions;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Imports.Reading;

/// <summary>Reads the lists of social pillars that offices send, whatever their template.</summary>
public sealed class ListReader(RegionResolver resolver, ReadingOptions options)
{
    /// <summary>Opens a list.</summary>
    /// <param name="stream">Seekable; stays open until the list is disposed.</param>
    /// <param name="fileName">Helps to recognise the kind.</param>
    /// <param name="kind">PSM, TKSK, TAGANA, PENSOSMAS, KT, LKS, or "auto".</param>
    /// <param name="region">The region it was sent for: its people serve at or below it.</param>
    /// <param name="remembered">The mapping an office corrected earlier, by the signature of the headings.</param>
    /// <exception cref="Refusal">The file cannot be read, or its kind was to be recognised and could not be.</exception>
    public ListedFile Open(Stream stream, string fileName, string kind, string region, Func<string, ColumnMapping?>? remembered = null)
    {
        if (resolver.Tree.Find(region) is null) throw new Refusal(T($"Wilayah {region} tidak dikenal.", $"Region {region} is not known."));
        var file = SheetFile.Open(stream, fileName, options.Limits);
        try
        {
            var (found, confidence) = ListKind.Of(kind) is { } given ? (given, 1.0) : KindFinder.Find(file, fileName);
            return new(file, fileName, found, confidence, region, resolver, options, remembered ?? (_ => null));
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }
}
