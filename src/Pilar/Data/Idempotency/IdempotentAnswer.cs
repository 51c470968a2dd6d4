using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Pilar.Data.Idempotency;

/// <summary>The first answer to a write that carried an Idempotency-Key, kept for a day. Status 0: still being worked on.</summary>
public sealed class IdempotentAnswer
{
    public required Guid AccountId { get; init; }
    public required string Key { get; init; }

    /// <summary>SHA-256 of method, path and body.</summary>
    public required string Request { get; init; }
    public required DateTime At { get; init; }
    public int Status { get; init; }
    public string? ContentType { get; init; }
    public string? Location { get; init; }
    public byte[]? Body { get; init; }
}

internal sealed class IdempotentAnswerMapping : IEntityTypeConfiguration<IdempotentAnswer>
{
    public void Configure(EntityTypeBuilder<IdempotentAnswer> answer)
    {
        answer.ToTable("idempotent_answers").NotInAudit().HasKey(a => new { a.AccountId, a.Key });
        answer.HasIndex(a => a.At);
    }
}
