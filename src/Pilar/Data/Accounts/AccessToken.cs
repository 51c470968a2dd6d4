using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Pilar.Data.Accounts;

/// <summary>A personal access token: a program acts for its owner. Only the fingerprint is kept, the token itself was shown once.</summary>
public sealed class AccessToken
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required Guid AccountId { get; init; }
    public required string Name { get; init; }

    /// <summary>SHA-256 in hexadecimal: a token is 256 random bits, so a slow hash adds nothing.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The last four characters, to tell tokens apart.</summary>
    public required string Hint { get; init; }
    public required DateTime CreatedAt { get; init; }
    public required DateTime ExpiresAt { get; init; }
    public DateTime? UsedAt { get; set; }
    public DateTime? RevokedAt { get; set; }
}

internal sealed class AccessTokenMapping : IEntityTypeConfiguration<AccessToken>
{
    public void Configure(EntityTypeBuilder<AccessToken> token)
    {
        token.ToTable("access_tokens");
        token.Property(t => t.Fingerprint).HasMaxLength(64).NotInAudit();
        token.Property(t => t.UsedAt).NotInAudit();
        token.HasOne<Account>().WithMany().HasForeignKey(t => t.AccountId).OnDelete(DeleteBehavior.Cascade);
        token.HasIndex(t => t.Fingerprint).IsUnique();
        token.HasIndex(t => t.AccountId);
    }
}
