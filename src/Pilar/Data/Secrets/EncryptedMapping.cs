using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Pilar.Data.Secrets;

public static class EncryptedMapping
{
    internal const string Annotation = "Pilar:Encrypted";

    /// <summary>The column holds what <see cref="FieldCipher"/> made: key rotation rewrites it, the audit log masks it.</summary>
    public static PropertyBuilder<T> Encrypted<T>(this PropertyBuilder<T> property) where T : IEnumerable<byte>?
    {
        property.HasAnnotation(Annotation, true);
        return property.MaskedInAudit();
    }
}
