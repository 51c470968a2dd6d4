using Pilar.Linkage.Text;

namespace Pilar.Linkage.Records;

/// <summary>Turns the texts of one person into a compact record. One per thread.</summary>
/// <param name="store">Where words and counts live.</param>
/// <param name="fields">The fields as this file writes them.</param>
/// <param name="counting">False for records that are only looked up: they do not change frequencies.</param>
internal sealed unsafe class RecordEncoder(RecordStore store, LinkField[] fields, bool counting = true)
{
    private const int Room = 1024;
    private readonly RecordSchema schema = store.Schema;
    private readonly TokenReader?[] readers = Readers(store);
    private readonly ValueCounts?[] counts = [.. store.Schema.Fields.Select(WordTables.CountsFor)];
    private readonly byte[] folded = new byte[Room];
    private readonly byte[] glue = new byte[Room];
    private readonly Word[] words = new Word[16];
    private readonly uint[] bag = new uint[16];

    /// <summary>Writes one field. <paramref name="first"/> is the text; <paramref name="second"/> and <paramref name="third"/> further columns of the field.</summary>
    public void Field(byte* record, int f, ReadOnlySpan<byte> first, ReadOnlySpan<byte> second = default, ReadOnlySpan<byte> third = default)
    {
        var field = fields[f];
        if (Missing.Is(first) && second.IsEmpty && third.IsEmpty) return;
        if (first.Length > Room / 4) first = first[..(Room / 4)];
        var to = record + schema.Offsets[f];
        switch (field.Kind)
        {
            case FieldKind.Name or FieldKind.GivenName or FieldKind.Surname: Name(record, f, (uint*)to, Joined(first, second, third)); break;
            case FieldKind.Date: Date(record, f, (int*)to, field, first, second, third); break;
            case FieldKind.Identifier or FieldKind.Postcode when field.IsNumeric: Number(record, f, (ulong*)to, Digits.Pack(first)); break;
            case FieldKind.Phone: Number(record, f, (ulong*)to, Digits.Phone(first)); break;
            case FieldKind.Region: Number(record, f, (ulong*)to, Digits.Pack(first)); break;
            case FieldKind.Number or FieldKind.Age: *(int*)to = Whole(first); SetLanes(record, f, Hash.Key((ulong)*(int*)to)); break;
            case FieldKind.Address: Address(record, f, (uint*)to, Joined(first, second, third)); break;
            case FieldKind.Sex: Sex((uint*)to, record, f, first); break;
            case FieldKind.Email: Value(record, f, (uint*)to, first, Folding.Fold(first[..Before(first, (byte)'@')], folded)); break;
            default: Value(record, f, (uint*)to, first, Folding.Fold(first, folded)); break;
        }
    }

    /// <summary>Call after the fields: what only the whole record tells (the birth date inside a NIK, a doubtful NIK).</summary>
    public void End(byte* record)
    {
        record[schema.MarksAt] |= RecordSchema.Alive;
        if (schema.NikField >= 0) NikCheck.Apply(schema, record);
        if (schema.DateField >= 0)
        {
            var date = *(int*)(record + schema.Offsets[schema.DateField]);
            if (date != 0) DateLanes(record, date);
            if (counting && date != 0 && (record[schema.MarksAt] & RecordSchema.BorrowedDate) == 0) counts[schema.DateField]!.Add(ValueCounts.SlotOfDate(date));
        }
    }

    /// <summary>Adds this thread's word counts to the shared tables.</summary>
    public void Settle()
    {
        foreach (var reader in readers.Distinct()) reader?.Settle();
        for (var f = 0; f < counts.Length; f++)
        {
            if (counts[f] is not { } mine) continue;
            store.Counts[f]!.AddAll(mine);
            mine.Clear();
        }
    }

    private void Name(byte* record, int f, uint* to, ReadOnlySpan<byte> text)
    {
        var n = NameTokens.Split(text, folded, readers[f]!, words);
        var most = RecordSchema.NameWordsOf(schema.Fields[f].Kind);
        n = Math.Min(n, most);
        if (n == 0) return;
        uint all = 0;
        for (var i = 0; i < n; i++)
        {
            to[i] = words[i].Id;
            all += Hash.Key(words[i].Sound);
            if (counting) readers[f]!.Count(words[i].Id);
        }
        var lanes = (uint*)record;
        foreach (var l in schema.LanesOf[f])
            lanes[l] = schema.Lanes[l].Part switch
            {
                LanePart.AllWords => Hash.Key(all),
                LanePart.FirstWord => words[0].Sound,
                LanePart.LastWord => n > 1 ? words[n - 1].Sound : 0,
                _ => Hash.Key(words[0].StartHash(schema.Lanes[l].Length)),
            };
    }

    private void Date(byte* record, int f, int* to, LinkField field, ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, ReadOnlySpan<byte> third)
    {
        var date = field.Columns.Count > 1
            ? Dates.Checked(Whole(first) is > 0 and < 100 and var two ? Dates.Century(two) : Whole(first), Whole(second), Whole(third))
            : Dates.Parse(first, field.DateOrder);
        *to = date;
    }

    private void DateLanes(byte* record, int date)
    {
        foreach (var l in schema.LanesOf[schema.DateField])
        {
            int month = Dates.Month(date), day = Dates.Day(date);
            if (schema.Lanes[l].Part == LanePart.Year) ((uint*)record)[l] = Hash.Key((ulong)Dates.Year(date));
            else if (month > 0 && day > 0) ((uint*)record)[l] = Hash.Key((ulong)((Math.Min(month, day) * 32) + Math.Max(month, day)));
        }
    }

    private void Number(byte* record, int f, ulong* to, ulong packed)
    {
        if (packed == 0 || (schema.Fields[f].Kind is FieldKind.Identifier or FieldKind.Phone && Digits.IsDummy(packed))) return;
        *to = packed;
        var length = Digits.Count(packed);
        if (counting) counts[f]?.Add(ValueCounts.SlotOf(packed));
        foreach (var l in schema.LanesOf[f])
        {
            var lane = schema.Lanes[l];
            ((uint*)record)[l] = lane.Part switch
            {
                LanePart.Head => Hash.Key(packed >> (4 * (length / 2))),
                LanePart.Tail => Hash.Key(packed & ((1ul << (4 * ((length + 1) / 2))) - 1)),
                LanePart.RegionLevel => length >= lane.Length ? Hash.Key(packed >> (4 * (length - lane.Length))) : 0,
                _ => Hash.Key(packed),
            };
        }
    }

    private void Value(byte* record, int f, uint* to, ReadOnlySpan<byte> raw, int length)
    {
        if (length == 0) return;
        var text = folded.AsSpan(0, length);
        var word = readers[f]!.Find(text);
        if (counting) readers[f]!.Count(word.Id);
        *to = word.Id;
        SetLanes(record, f, schema.Fields[f].Kind is FieldKind.Place ? word.Sound : Hash.Key(word.Hash));
    }

    private void Sex(uint* to, byte* record, int f, ReadOnlySpan<byte> raw)
    {
        var length = Folding.Fold(raw, folded);
        if (length > 0) Value(record, f, to, raw, 1);
    }

    private void Address(byte* record, int f, uint* to, ReadOnlySpan<byte> text)
    {
        var n = AddressTokens.Split(text, folded, glue, readers[f]!, bag, RecordSchema.AddressWordCount, out var longest, out var number);
        for (var i = 0; i < n; i++)
        {
            to[i] = bag[i];
            if (counting) readers[f]!.Count(bag[i]);
        }
        if (longest == 0) return;
        foreach (var l in schema.LanesOf[f])
            ((uint*)record)[l] = schema.Lanes[l].Part == LanePart.RareWord ? longest : number == 0 ? 0 : Hash.Key(longest, number);
    }

    private void SetLanes(byte* record, int f, uint key)
    {
        foreach (var l in schema.LanesOf[f]) ((uint*)record)[l] = key;
    }

    private ReadOnlySpan<byte> Joined(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, ReadOnlySpan<byte> third)
    {
        if (second.IsEmpty && third.IsEmpty) return first;
        var n = 0;
        foreach (var part in (ReadOnlySpan<int>)[0, 1, 2])
        {
            var text = part == 0 ? first : part == 1 ? second : third;
            if (text.Length > Room / 8) text = text[..(Room / 8)];
            if (Missing.Is(text)) continue;
            text.CopyTo(glue.AsSpan(n));
            n += text.Length;
            glue[n++] = (byte)' ';
        }
        return glue.AsSpan(0, n).ToArray();
    }

    private static TokenReader?[] Readers(RecordStore store)
    {
        var made = new Dictionary<TokenTable, TokenReader>();
        return [.. store.Words.Select(t => t is null ? null : made.TryGetValue(t, out var r) ? r : made[t] = new TokenReader(t))];
    }

    private static int Before(ReadOnlySpan<byte> text, byte mark) => text.IndexOf(mark) is >= 0 and var at ? at : text.Length;

    private static int Whole(ReadOnlySpan<byte> text)
    {
        var n = 0;
        var any = false;
        foreach (var c in text)
        {
            if ((uint)(c - '0') <= 9 && n < 100_000_000) (n, any) = ((n * 10) + c - '0', true);
            else if (any) break;
        }
        return n;
    }
}
