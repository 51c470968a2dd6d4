using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Pilar.Modules.Activities.Networks;

internal sealed class NetworkMapping : IEntityTypeConfiguration<Network>, IEntityTypeConfiguration<NetworkMember>, IEntityTypeConfiguration<Meeting>, IEntityTypeConfiguration<Decision>
{
    public void Configure(EntityTypeBuilder<Network> network)
    {
        network.ToTable("networks").HasIndex(n => n.RegionCode);
        network.Property(n => n.Note).HasMaxLength(Network.LongestNote);
    }

    public void Configure(EntityTypeBuilder<NetworkMember> member)
    {
        member.ToTable("network_members").HasIndex(m => m.NetworkId);
        member.HasOne<Network>().WithMany().HasForeignKey(m => m.NetworkId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<Meeting> meeting)
    {
        meeting.ToTable("network_meetings").HasIndex(m => new { m.NetworkId, m.On });
        meeting.Property(m => m.Agenda).HasMaxLength(Meeting.LongestText);
        meeting.Property(m => m.Minutes).HasMaxLength(Meeting.LongestText);
        meeting.HasOne<Network>().WithMany().HasForeignKey(m => m.NetworkId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<Decision> decision)
    {
        decision.ToTable("network_decisions").HasIndex(d => new { d.NetworkId, d.DoneAt });
        decision.Property(d => d.Text).HasMaxLength(Decision.LongestText);
        decision.Property(d => d.Outcome).HasMaxLength(Decision.LongestText);
        decision.HasOne<Meeting>().WithMany().HasForeignKey(d => d.MeetingId).OnDelete(DeleteBehavior.Cascade);
    }
}
