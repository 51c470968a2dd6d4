using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pilar.Data.Secrets;

namespace Pilar.Data.Field;

/// <summary>Done, refused and discarded are final; waiting and conflict become one of them; failed is never stored (the phone tries again);
/// quarantined acts came from a wiped phone and wait for the office.</summary>
public enum FieldState { Done, Refused, Waiting, Conflict, Failed, Quarantined, Discarded }

/// <summary>That an act of a phone has arrived, and what came of it: whoever sends it again gets the same answer. Stored in the transaction of the act.</summary>
public sealed class FieldReceipt
{
    /// <summary>Made of account and act: what one account sends never meets what another sends under the same id.</summary>
    public Guid Id { get => IdOf(AccountId, ActId); private init { } }
    public required Guid AccountId { get; init; }
    public required Guid ActId { get; init; }
    public required Guid DeviceId { get; init; }
    public required string Kind { get; init; }

    /// <summary>By the phone's clock.</summary>
    public required DateTime At { get; init; }
    public required DateTime ReceivedAt { get; init; }

    /// <summary>SHA-256 of what was sent.</summary>
    public required byte[] Hash { get; init; }
    public required FieldState State { get; set; }

    /// <summary>Encrypted: the answer as the phone gets it.</summary>
    public required byte[] Answer { get; set; }

    /// <summary>Encrypted: the act itself, while something is still to come of it.</summary>
    public byte[]? Content { get; set; }

    /// <summary>When the state changed after the phone had its first answer.</summary>
    public DateTime? ChangedAt { get; set; }

    public static Guid IdOf(Guid account, Guid act) => new(SHA256.HashData([.. account.ToByteArray(), .. act.ToByteArray()]).AsSpan(0, 16));
}

internal sealed class FieldReceiptMapping : IEntityTypeConfiguration<FieldReceipt>
{
    public void Configure(EntityTypeBuilder<FieldReceipt> receipt)
    {
        receipt.ToTable("field_receipts").NotInAudit().Property(r => r.Id).ValueGeneratedNever();
        receipt.Property(r => r.Kind).HasMaxLength(60);
        receipt.Property(r => r.Answer).Encrypted();
        receipt.Property(r => r.Content).Encrypted();
        receipt.HasIndex(r => new { r.State, r.AccountId });
        receipt.HasIndex(r => new { r.DeviceId, r.ChangedAt });
    }
}
