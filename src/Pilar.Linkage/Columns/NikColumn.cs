using System.Text;
using Pilar.Linkage.Records;
using Pilar.Linkage.Text;

namespace Pilar.Linkage.Columns;

/// <summary>Recognises columns of NIK by content: 16 digits with a possible birth date in the middle.</summary>
internal static class NikColumn
{
    public static bool Is(ColumnProfile column) =>
        column.Present.Length > 0 && column.Share(v => v.Count(char.IsAsciiDigit) == 16 && NikCheck.BirthDate(Digits.Pack(Encoding.ASCII.GetBytes(v)), out _) != 0) > 0.7;
}
