using Pilar.Linkage.Text;

namespace Pilar.Linkage.Records;

/// <summary>One number per value of a field: equal values have equal keys; 0 = missing.</summary>
internal static unsafe class FieldKey
{
    public static ulong Of(RecordSchema schema, int field, byte* record)
    {
        var at = record + schema.Offsets[field];
        var words = schema.Fields[field].Kind switch
        {
            FieldKind.Name or FieldKind.GivenName or FieldKind.Surname => RecordSchema.NameWordsOf(schema.Fields[field].Kind),
            FieldKind.Address => RecordSchema.AddressWordCount,
            _ => 0,
        };
        if (words == 0) return schema.SizeOf(field) == 8 ? *(ulong*)at : *(uint*)at;
        ulong key = 0;
        for (var i = 0; i < words && ((uint*)at)[i] != 0; i++) key = Hash.Mix(key ^ ((uint*)at)[i]) + 1;
        return key;
    }
}
