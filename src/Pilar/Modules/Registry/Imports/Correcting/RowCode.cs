using System.Buffers.Text;
using System.Globalization;

namespace Pilar.Modules.Registry.Imports.Correcting;

/// <summary>Names a row of an import in a correction workbook, in a column that survives sorting, copying and saving with any program.</summary>
public static class RowCode
{
    public const string Heading = "Kode Pilar";

    public static string Of(ImportRow row) => $"{Base64Url.EncodeToString(row.ImportId.ToByteArray())}.{row.Number}";

    public static (Guid Import, int Row)? Parse(string code)
    {
        var parts = code.Trim().Split('.');
        return parts is [{ Length: 22 } import, var number]
            && Base64Url.IsValid(import) && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var row)
            ? (new Guid(Base64Url.DecodeFromChars(import)), row) : null;
    }
}
