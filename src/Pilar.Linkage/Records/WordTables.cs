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
        FieldKind.Date or FieldKind.Region or FieldKind.Postcode => new TokenTable(),
        _ => null,
    };
}
