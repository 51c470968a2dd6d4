using Pilar.Data.Secrets;

namespace Pilar.Modules.Registry.Imports;

/// <summary>Closes and opens the packed contents of import rows: they hold NIKs and addresses.</summary>
public sealed class RowSeal(FieldCipher cipher)
{
    public byte[] Close(ListedFacts facts) => cipher.Encrypt(facts.Pack());

    public ListedFacts Open(ImportRow row) => ListedFacts.Unpack(cipher.DecryptBytes(row.Content));
}
