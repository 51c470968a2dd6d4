using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Pilar.Data.Field;

/// <summary>What a phone has after one answer to its pull: ids and hashes, no content. The last two are kept, for the newest may not have arrived.</summary>
public sealed class FieldDelivery
{
    /// <summary>The cursor.</summary>
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required Guid DeviceId { get; init; }
    public required DateTime At { get; init; }

    /// <summary>Brotli of share -> id -> hash, as JSON.</summary>
    public required byte[] Held { get; init; }
}

internal sealed class FieldDeliveryMapping : IEntityTypeConfiguration<FieldDelivery>
{
    public void Configure(EntityTypeBuilder<FieldDelivery> delivery) =>
        delivery.ToTable("field_deliveries").NotInAudit().HasIndex(d => d.DeviceId);
}
