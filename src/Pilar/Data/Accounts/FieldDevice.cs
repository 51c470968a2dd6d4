using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pilar.Kernel;

namespace Pilar.Data.Accounts;

/// <summary>A phone that carries records of its account. Only the fingerprint of its token is kept.</summary>
public sealed class FieldDevice
{
    /// <summary>A phone that was silent for this long has wiped itself, and its token is over.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromDays(14);

    public const int LongestVersion = 20;

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required Guid AccountId { get; init; }

    /// <summary>What its owner calls it.</summary>
    public required string Name { get; init; }
    public required string Fingerprint { get; init; }

    /// <summary>The role it was signed in with, and where: what it had not sent when it was wiped belongs there.</summary>
    public required Role Role { get; init; }
    public required string RegionCode { get; init; }
    public required DateTime AddedAt { get; init; }
    public required DateTime SeenAt { get; set; }

    /// <summary>As the phone said at its last contact: the version of its app, and how many acts it had not sent.</summary>
    public string? AppVersion { get; private set; }
    public int? Unsent { get; private set; }

    /// <summary>Signed out: the phone keeps its records and asks for the password.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>The phone deletes everything at its next contact.</summary>
    public DateTime? WipedAt { get; private set; }
    public string? WipedBy { get; private set; }

    public void End(DateTime now) => EndedAt ??= now;

    /// <summary>Whether it has wiped itself by now, by its own clock.</summary>
    public bool IsSilent(DateTime now) => SeenAt <= now - Rest;

    public void Wipe(string by, DateTime now) => (WipedAt, WipedBy, EndedAt) = (WipedAt ?? now, WipedBy ?? by, EndedAt ?? now);
}

internal sealed class FieldDeviceMapping : IEntityTypeConfiguration<FieldDevice>
{
    public void Configure(EntityTypeBuilder<FieldDevice> device)
    {
        device.ToTable("field_devices");
        device.Property(d => d.Name).HasMaxLength(100);
        device.Property(d => d.Fingerprint).HasMaxLength(64).NotInAudit();
        device.Property(d => d.SeenAt).NotInAudit();
        device.Property(d => d.AppVersion).HasMaxLength(FieldDevice.LongestVersion).NotInAudit();
        device.Property(d => d.Unsent).NotInAudit();
        device.HasOne<Account>().WithMany().HasForeignKey(d => d.AccountId).OnDelete(DeleteBehavior.Cascade);
        device.HasIndex(d => d.Fingerprint).IsUnique();
        device.HasIndex(d => d.AccountId);
    }
}
