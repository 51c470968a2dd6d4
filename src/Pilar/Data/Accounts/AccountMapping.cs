using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Pilar.Data.Accounts;

internal sealed class AccountMapping : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> account)
    {
        account.Property(a => a.PasswordHash).MaskedInAudit();
        account.Property(a => a.SecurityStamp).NotInAudit();
        account.Property(a => a.ConcurrencyStamp).NotInAudit();
        account.Property(a => a.NormalizedUserName).NotInAudit();
        account.Property(a => a.NormalizedEmail).NotInAudit();
        account.Property(a => a.UserName).NotInAudit();
        account.HasIndex(a => a.NormalizedUserName).HasDatabaseName("UserNameIndex")
            .RefusesDuplicates("Surel ini sudah dipakai akun lain.", "Another account uses this e-mail address.", nameof(Account.Email));
        account.HasIndex(a => a.FullName);
    }
}
