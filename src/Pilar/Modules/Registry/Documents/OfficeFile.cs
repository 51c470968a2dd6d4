using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Pilar.Modules.Registry.Documents;

/// <summary>Office documents by what is in them: docx, xlsx, pptx (ECMA-376) and odt, ods, odp (ISO 26300), whole and without macros.</summary>
public static class OfficeFile
{
    // More would be no document but an attempt to keep the reader busy.
    private const int MostEntries = 10_000, LongestPart = 1 << 20;

    private const string MainPart = ".main+xml";

    private static readonly Dictionary<string, string> Endings = new()
    {
        ["application/vnd.openxmlformats-officedocument.wordprocessingml.document"] = ".docx",
        ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"] = ".xlsx",
        ["application/vnd.openxmlformats-officedocument.presentationml.presentation"] = ".pptx",
        ["application/vnd.oasis.opendocument.text"] = ".odt",
        ["application/vnd.oasis.opendocument.spreadsheet"] = ".ods",
        ["application/vnd.oasis.opendocument.presentation"] = ".odp",
    };

    public static string? Ending(string contentType) => Endings.GetValueOrDefault(contentType);

    /// <returns>The content type, or null when it is none of the six, is cut off, or carries macros.</returns>
    public static string? Of(byte[] content)
    {
        if (!content.AsSpan().StartsWith("PK\u0003\u0004"u8)) return null;
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            return zip.Entries.Count > MostEntries || zip.Entries.Any(HoldsMacros) ? null : OpenXml(zip) ?? OpenDocument(zip);
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or EndOfStreamException)
        {
            return null;
        }
    }

    private static bool HoldsMacros(ZipArchiveEntry entry) => entry.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
        || entry.FullName.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase) || entry.FullName.StartsWith("Scripts/", StringComparison.OrdinalIgnoreCase);

    /// <summary>The list of parts names the main part; documents with macros have another type there.</summary>
    private static string? OpenXml(ZipArchive zip)
    {
        if (Part(zip, "[Content_Types].xml") is not { } list) return null;
        using var reader = XmlReader.Create(new StringReader(list), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        var main = XDocument.Load(reader).Descendants().Where(d => d.Name.LocalName == "Override").Select(d => (Type: (string?)d.Attribute("ContentType") ?? "", Part: (string?)d.Attribute("PartName") ?? ""))
            .FirstOrDefault(d => d.Type.EndsWith(MainPart, StringComparison.Ordinal) && Endings.ContainsKey(d.Type[..^MainPart.Length]));
        return main.Type is not null && zip.GetEntry(main.Part.TrimStart('/')) is not null ? main.Type[..^MainPart.Length] : null;
    }

    private static string? OpenDocument(ZipArchive zip) =>
        Part(zip, "mimetype")?.Trim() is { } type && Endings.ContainsKey(type) && type.Contains("opendocument", StringComparison.Ordinal) && zip.GetEntry("content.xml") is not null ? type : null;

    private static string? Part(ZipArchive zip, string name)
    {
        if (zip.GetEntry(name) is not { Length: <= LongestPart } entry) return null;
        using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
        var text = new char[entry.Length];
        return new string(text, 0, reader.ReadBlock(text));
    }
}
