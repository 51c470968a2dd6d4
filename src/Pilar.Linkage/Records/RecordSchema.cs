namespace Pilar.Linkage.Records;

/// <summary>
/// Where each field lies in the compact record. A record is one stretch of bytes: 16 blocking lanes of 4 bytes, 8 bytes of
/// block flags, then the fields; comparing two people touches two stretches of memory and little else. The lanes fill one cache line of their own.
/// </summary>
internal sealed class RecordSchema
{
    public const int FlagsAt = 64, FieldsAt = 72;
    public const int WholeNameWords = 6, PartNameWords = 4, AddressWordCount = 8;
    public const int CacheLine = 64, WidestLoad = 32;
    public const int DoubtfulId = 1, BorrowedDate = 2, Alive = 4, FittingId = 8;

    public RecordSchema(LinkField[] fields)
    {
        Fields = fields;
        Lanes = Records.Lanes.For(fields);
        LanesOf = [.. fields.Select((_, f) => Enumerable.Range(0, Lanes.Length).Where(l => Lanes[l].Field == f).ToArray())];
        Offsets = new int[fields.Length];
        var at = FieldsAt;
        foreach (var eights in new[] { true, false })
            for (var f = 0; f < fields.Length; f++)
                if (SizeOf(fields[f]) == 8 == eights)
                {
                    Offsets[f] = at;
                    at += SizeOf(fields[f]);
                }
        MarksAt = at;
        Size = (Math.Max(at + 4, Enumerable.Range(0, fields.Length).Max(f => Offsets[f] + (SizeOf(f) > 8 ? WidestLoad : 8))) + 7) & ~7;
        Stride = (Size + CacheLine - 1) & ~(CacheLine - 1);
        NikField = Array.FindIndex(fields, f => f.IsNik);
        DateField = Array.FindIndex(fields, f => f.Kind == FieldKind.Date);
        SexField = Array.FindIndex(fields, f => f.Kind == FieldKind.Sex);
        GivenField = Array.FindIndex(fields, f => f.Kind == FieldKind.GivenName);
        SurnameField = Array.FindIndex(fields, f => f.Kind == FieldKind.Surname);
    }

    public LinkField[] Fields { get; }
    public Lane[] Lanes { get; }

    /// <summary>The numbers of the lanes of each field.</summary>
    public int[][] LanesOf { get; }

    public int[] Offsets { get; }

    /// <summary>Bytes of a record, among them those that a vector load of its last field may touch.</summary>
    public int Size { get; }

    /// <summary>Distance between records, whole cache lines.</summary>
    public int Stride { get; }

    /// <summary>Offset of the marks: <see cref="DoubtfulId"/>, <see cref="FittingId"/>, <see cref="BorrowedDate"/>, <see cref="Alive"/>.</summary>
    public int MarksAt { get; }

    public int NikField { get; }
    public int DateField { get; }
    public int SexField { get; }
    public int GivenField { get; }
    public int SurnameField { get; }

    public static int NameWordsOf(FieldKind kind) => kind == FieldKind.Name ? WholeNameWords : PartNameWords;

    public int SizeOf(int field) => SizeOf(Fields[field]);

    private static int SizeOf(LinkField field) => field.Kind switch
    {
        FieldKind.Name => WholeNameWords * 4,
        FieldKind.GivenName or FieldKind.Surname => PartNameWords * 4,
        FieldKind.Address => AddressWordCount * 4,
        FieldKind.Phone or FieldKind.Region => 8,
        FieldKind.Identifier or FieldKind.Postcode when field.IsNumeric => 8,
        _ => 4,
    };
}
