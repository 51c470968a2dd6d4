using Pilar.Linkage.Text;

namespace Pilar.Linkage.Records;

/// <summary>The word table that fits a kind of field.</summary>
internal static class WordTables
{
    public static TokenTable? For(FieldKind kind, int field, RecordSchema schema) => kind switch
    {
        FieldKind.Name or FieldKind.GivenName or FieldKind.Surname => new TokenTable(NameWords.Canonical, NameWords.RoleOf),
        FieldKind.Address => new TokenTable(AddressWords.Canonical, label: AddressWords.IsLabel),
        FieldKind.Place or FieldKind.Category or FieldKind.Sex or FieldKind.Email => new TokenTable(),
        FieldKind.Identifier or FieldKind.Postcode when !schema.Fields[field].IsNumeric => new TokenTable(),
        _ => null,
    };

    /// <summary>Counters for kinds whose values are numbers with telling frequencies; null for the others.</summary>
    public static ValueCounts? CountsFor(LinkField field) => field.Kind switch
    {
        FieldKind.Date or FieldKind.Region => new ValueCounts(),
        FieldKind.Postcode when field.IsNumeric => new ValueCounts(),
        _ => null,
    };
}
