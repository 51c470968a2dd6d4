using System.Text;
using Pilar.Linkage.Records;
using Pilar.Linkage.Text;

namespace Pilar.Linkage.Report;

/// <summary>Writes a field of a compact record as text again (folded, as it was compared).</summary>
internal static unsafe class FieldText
{
    public static string Of(RecordStore store, int record, int f)
    {
        var schema = store.Schema;
        var at = store[record] + schema.Offsets[f];
        var field = schema.Fields[f];
        return field.Kind switch
        {
            FieldKind.Name => Words(store, f, (uint*)at, RecordSchema.WholeNameWords),
            FieldKind.GivenName or FieldKind.Surname => Words(store, f, (uint*)at, RecordSchema.PartNameWords),
            FieldKind.Address => Words(store, f, (uint*)at, RecordSchema.AddressWordCount),
            FieldKind.Date => Dates.Show(*(int*)at),
            FieldKind.Number or FieldKind.Age => *(int*)at == 0 ? "" : (*(int*)at).ToString(),
            _ when store.Words[f] is { } table => *(uint*)at == 0 ? "" : table.Text(*(uint*)at),
            _ => Unpack(*(ulong*)at),
        };
    }

    private static string Words(RecordStore store, int f, uint* words, int most)
    {
        var text = new StringBuilder();
        for (var i = 0; i < most && words[i] != 0; i++) text.Append(i > 0 ? " " : "").Append(store.Words[f]!.Text(words[i]));
        return text.ToString();
    }

    private static string Unpack(ulong packed)
    {
        var n = Digits.Count(packed);
        return string.Create(n, packed, static (to, p) =>
        {
            for (var i = 0; i < to.Length; i++) to[i] = (char)('0' + Digits.At(p, to.Length, i));
        });
    }
}
