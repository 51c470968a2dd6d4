using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pilar.Kernel;

namespace Pilar.Data.Accounts;

/// <summary>A role of an account in a region, inherited down the tree.</summary>
public sealed class AccountGrant : IRegional
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required Guid AccountId { get; init; }
    public required Role Role { get; init; }
    public required string RegionCode { get; init; }
    public required DateTime GrantedAt { get; init; }
    public Guid? GrantedBy { get; init; }

    /// <summary>Last day on which the grant holds; null = until it is taken back.</summary>
    public DateOnly? Until { get; init; }
}

internal sealed class AccountGrantMapping : IEntityTypeConfiguration<AccountGrant>
{
    public void Configure(EntityTypeBuilder<AccountGrant> grant)
    {
        grant.ToTable("account_grants");
        grant.HasOne<Account>().WithMany().HasForeignKey(g => g.AccountId).OnDelete(DeleteBehavior.Cascade);
        grant.HasIndex(g => new { g.AccountId, g.Role, g.RegionCode })
            .RefusesDuplicates("Akun ini sudah punya peran tersebut di wilayah itu.", "This account has that role in that region already.", nameof(AccountGrant.Role));
        grant.HasIndex(g => g.RegionCode);
    }
}
