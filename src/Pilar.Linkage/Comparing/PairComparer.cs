using System.Runtime.CompilerServices;
using Pilar.Linkage.Records;

namespace Pilar.Linkage.Comparing;

/// <summary>
/// Compares two records field by field. The result is a pattern: the level of field f in the half byte f, so that all pairs that agree
/// in the same way are one number.
/// </summary>
internal sealed unsafe class PairComparer
{
    public const int MostFields = 16;
    private const int Numbers = 0, Names = 1, Texts = 2;
    private readonly Step[] steps;
    private readonly TokenTable?[] words;
    private readonly (int Offset, int Words, TokenTable Table)[] wordy;
    private readonly RecordStore store;
    private readonly RecordSchema schema;

    public PairComparer(RecordStore store)
    {
        this.store = store;
        schema = store.Schema;
        words = store.Words;
        steps = [.. schema.Fields.Select((f, i) => new Step(Compare.Of(f), schema.Offsets[i]))];
        wordy = [.. Enumerable.Range(0, steps.Length).Where(f => words[f] is not null && GroupOf(steps[f].Compare) != Numbers).Select(f => (steps[f].Offset, WordsFetched(steps[f].Compare), words[f]!))];
        Levels = [.. schema.Fields.Select(Comparing.Levels.Of)];
        ByCost = [.. Enumerable.Range(0, Texts + 1).Select(g => Enumerable.Range(0, steps.Length).Where(f => GroupOf(steps[f].Compare) == g).ToArray())];
    }

    public Levels[] Levels { get; }

    /// <summary>The fields in three groups, the cheapest to compare first: numbers and categories, names, texts.</summary>
    public int[][] ByCost { get; }

    public ulong Pattern(byte* a, byte* b)
    {
        ulong pattern = 0;
        for (var group = 0; group < ByCost.Length; group++) pattern = Pattern(pattern, group, a, b);
        return pattern;
    }

    /// <summary>Adds the levels of one group of fields to a pattern.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Pattern(ulong pattern, int group, byte* a, byte* b)
    {
        foreach (var f in ByCost[group]) pattern |= (ulong)Level(f, a, b) << (4 * f);
        return group == Names && schema.GivenField >= 0 && schema.SurnameField >= 0 ? Swapped(pattern, a, b) : pattern;
    }

    /// <summary>Asks for the words in which two records differ to be brought from memory.</summary>
    public void FetchWords(byte* a, byte* b)
    {
        foreach (var (offset, most, table) in wordy)
            for (var w = 0; w < most; w++)
            {
                uint x = ((uint*)(a + offset))[w], y = ((uint*)(b + offset))[w];
                if (x == y) continue;
                table.Fetch(x);
                table.Fetch(y);
            }
    }

    public static int LevelOf(ulong pattern, int field) => (int)(pattern >> (4 * field)) & 15;

    private int Level(int f, byte* a, byte* b)
    {
        var step = steps[f];
        byte* x = a + step.Offset, y = b + step.Offset;
        return step.Compare switch
        {
            CompareWith.WholeName => NameComparison.Level((uint*)x, (uint*)y, RecordSchema.WholeNameWords, words[f]!),
            CompareWith.PartName => NameComparison.Level((uint*)x, (uint*)y, RecordSchema.PartNameWords, words[f]!),
            CompareWith.Date => Borrowed(a, b) ? 0 : DateComparison.Level(*(int*)x, *(int*)y),
            CompareWith.Nik => Nik(*(ulong*)x, *(ulong*)y, a[schema.MarksAt], b[schema.MarksAt]),
            CompareWith.Identifier => NumberComparison.Identifier(*(ulong*)x, *(ulong*)y),
            CompareWith.Phone => NumberComparison.Phone(*(ulong*)x, *(ulong*)y),
            CompareWith.Postcode => NumberComparison.Postcode(*(ulong*)x, *(ulong*)y),
            CompareWith.Region => NumberComparison.Region(*(ulong*)x, *(ulong*)y),
            CompareWith.Number => NumberComparison.Number(*(int*)x, *(int*)y),
            CompareWith.Age => NumberComparison.Age(*(int*)x, *(int*)y),
            CompareWith.Address => AddressComparison.Level((uint*)x, (uint*)y, words[f]!),
            CompareWith.Place => TextComparison.Place(*(uint*)x, *(uint*)y, words[f]!),
            CompareWith.Code => TextComparison.Code(*(uint*)x, *(uint*)y, words[f]!),
            _ => *(uint*)x == 0 || *(uint*)y == 0 ? 0 : *(uint*)x == *(uint*)y ? 2 : 1,
        };
    }

    /// <summary>Bits by which the agreeing value of a field is rarer than any value: minus log2 of its frequency; 0 where frequency is not kept.</summary>
    public float Rarity(int f, int level, byte* a, byte* b)
    {
        var step = steps[f];
        byte* x = a + step.Offset, y = b + step.Offset;
        switch (step.Compare)
        {
            case CompareWith.WholeName or CompareWith.PartName:
                var most = RecordSchema.NameWordsOf(schema.Fields[f].Kind);
                if (level == NameComparison.Swapped)
                {
                    NameComparison.Level((uint*)x, (uint*)(b + schema.Offsets[schema.SurnameField]), most, words[f]!, out var given);
                    NameComparison.Level((uint*)(a + schema.Offsets[schema.SurnameField]), (uint*)y, most, words[f]!, out var surname);
                    return given + surname;
                }
                NameComparison.Level((uint*)x, (uint*)y, most, words[f]!, out var rarity);
                return rarity;
            case CompareWith.Date: return level == DateComparison.Same ? store.Counts[f]!.Rarity(ValueCounts.SlotOfDate(*(int*)x)) : 0;
            case CompareWith.Region: return level == 6 ? store.Counts[f]!.Rarity(ValueCounts.SlotOf(*(ulong*)x)) : 0;
            case CompareWith.Postcode: return level == 4 ? store.Counts[f]!.Rarity(ValueCounts.SlotOf(*(ulong*)x)) : 0;
            case CompareWith.Place: return level >= 3 ? Math.Min(words[f]!.RarityOf(*(uint*)x), words[f]!.RarityOf(*(uint*)y)) : 0;
            case CompareWith.Code: return level == 3 ? words[f]!.RarityOf(*(uint*)x) : 0;
            case CompareWith.Category: return level == 2 ? words[f]!.RarityOf(*(uint*)x) : 0;
            default: return 0;
        }
    }

    private static int Nik(ulong x, ulong y, byte a, byte b) =>
        NumberComparison.Nik(x, y, ((a | b) & RecordSchema.DoubtfulId) != 0, (a & b & RecordSchema.FittingId) != 0);

    private bool Borrowed(byte* a, byte* b)
    {
        if (((a[schema.MarksAt] | b[schema.MarksAt]) & RecordSchema.BorrowedDate) == 0) return false;
        var nik = schema.Offsets[schema.NikField];
        return *(ulong*)(a + nik) != 0 && *(ulong*)(b + nik) != 0;
    }

    private ulong Swapped(ulong pattern, byte* a, byte* b)
    {
        int given = schema.GivenField, surname = schema.SurnameField;
        int g = LevelOf(pattern, given), s = LevelOf(pattern, surname);
        if (g is 0 or > NameComparison.Half || s is 0 or > NameComparison.Half) return pattern;
        int gAt = schema.Offsets[given], sAt = schema.Offsets[surname];
        const int most = RecordSchema.PartNameWords;
        if (NameComparison.Level((uint*)(a + gAt), (uint*)(b + sAt), most, words[given]!) < NameComparison.Typo
            || NameComparison.Level((uint*)(a + sAt), (uint*)(b + gAt), most, words[given]!) < NameComparison.Typo) return pattern;
        pattern &= ~((15ul << (4 * given)) | (15ul << (4 * surname)));
        return pattern | ((ulong)NameComparison.Swapped << (4 * given));
    }

    private readonly record struct Step(CompareWith Compare, int Offset);

    private enum CompareWith { WholeName, PartName, Date, Nik, Identifier, Phone, Postcode, Region, Number, Age, Address, Place, Code, Category }

    private static int GroupOf(CompareWith compare) => compare switch
    {
        CompareWith.WholeName or CompareWith.PartName => Names,
        CompareWith.Address or CompareWith.Place or CompareWith.Code => Texts,
        _ => Numbers,
    };

    /// <summary>How many words of a field are likely to be looked at when they differ.</summary>
    private static int WordsFetched(CompareWith compare) => compare switch
    {
        CompareWith.WholeName => 3,
        CompareWith.PartName => 2,
        CompareWith.Address => 3,
        _ => 1,
    };

    private static class Compare
    {
        public static CompareWith Of(LinkField field) => field.Kind switch
        {
            FieldKind.Name => CompareWith.WholeName,
            FieldKind.GivenName or FieldKind.Surname => CompareWith.PartName,
            FieldKind.Date => CompareWith.Date,
            FieldKind.Identifier => field.IsNik ? CompareWith.Nik : field.IsNumeric ? CompareWith.Identifier : CompareWith.Code,
            FieldKind.Phone => CompareWith.Phone,
            FieldKind.Postcode => field.IsNumeric ? CompareWith.Postcode : CompareWith.Place,
            FieldKind.Region => CompareWith.Region,
            FieldKind.Number => CompareWith.Number,
            FieldKind.Age => CompareWith.Age,
            FieldKind.Address => CompareWith.Address,
            FieldKind.Place => CompareWith.Place,
            FieldKind.Email => CompareWith.Code,
            _ => CompareWith.Category,
        };
    }
}
