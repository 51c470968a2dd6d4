using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Pilar.Data.Accounts;

public enum SignInMethod { Password, PasswordAndCode, PasswordAndRecoveryCode, Passkey }

/// <summary>One sign-in on one device. The cookie only carries its key: ending the row ends the sign-in at the next request.</summary>
public sealed class Session
{
    /// <summary>A session that was not used for this long is over.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromDays(14);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required Guid AccountId { get; init; }
    public required SignInMethod Method { get; init; }
    public required DateTime StartedAt { get; init; }
    public required string Origin { get; init; }

    /// <summary>What the browser says it is.</summary>
    public required string Device { get; init; }
    public required DateTime SeenAt { get; set; }
    public DateTime? EndedAt { get; set; }

    /// <summary>The grant this session works under; null = the one that reaches furthest.</summary>
    public Guid? GrantId { get; set; }
}

internal sealed class SessionMapping : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> session)
    {
        session.ToTable("account_sessions").NotInAudit();
        session.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId).OnDelete(DeleteBehavior.Cascade);
        session.HasIndex(s => new { s.AccountId, s.EndedAt });
    }
}
