using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Pilar.Data;

/// <summary>Marks string columns that must sort by code point on every database.</summary>
public static class OrdinalMapping
{
    internal const string Annotation = "Pilar:Ordinal";

    public static PropertyBuilder<T> UseOrdinal<T>(this PropertyBuilder<T> property)
    {
        property.HasAnnotation(Annotation, true);
        return property;
    }
}
