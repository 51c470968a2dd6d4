using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pilar.Data;
using Pilar.Data.Secrets;

namespace Pilar.Modules.Cases.Records;

/// <summary>Nothing that tells about a client is readable in the database or in the audit log.</summary>
internal sealed class CaseMapping : IEntityTypeConfiguration<Case>, IEntityTypeConfiguration<CaseKind>, IEntityTypeConfiguration<CasePerson>, IEntityTypeConfiguration<CaseEntry>,
    IEntityTypeConfiguration<CaseTask>, IEntityTypeConfiguration<PlanItem>, IEntityTypeConfiguration<CasePaper>, IEntityTypeConfiguration<AccessRequest>
{
    private const int MarkLength = 24;

    public void Configure(EntityTypeBuilder<Case> @case)
    {
        @case.ToTable("cases");
        @case.Property(c => c.Number).HasMaxLength(20);
        @case.Property(c => c.Report).Encrypted();
        @case.Property(c => c.StatusMark).HasMaxLength(MarkLength).NotInAudit();
        @case.Property(c => c.RegionCode).MaskedInAudit();
        @case.HasIndex(c => c.Number).IsUnique();
        // Lists and figures of a region are answered from this index alone: of tens of thousands of rows one page is read.
        @case.HasIndex(c => new { c.RegionCode, c.Stage, c.DueOn, c.ClosedOn, c.IsSealed, c.Id });
        @case.HasIndex(c => new { c.OwnerId, c.Stage, c.RegionCode });
        @case.HasIndex(c => new { c.EscalatedTo, c.RegionCode });
        @case.HasIndex(c => c.DueOn);
        @case.HasOne(c => c.Client).WithMany().HasForeignKey(c => c.ClientId).OnDelete(DeleteBehavior.Restrict);
        @case.HasMany(c => c.Kinds).WithOne().HasForeignKey(k => k.CaseId).OnDelete(DeleteBehavior.Cascade);
        @case.HasMany(c => c.People).WithOne().HasForeignKey(p => p.CaseId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<CaseKind> kind)
    {
        kind.ToTable("case_kinds").NotInAudit().HasKey(k => new { k.CaseId, k.Mark });
        kind.Property(k => k.Mark).HasMaxLength(MarkLength);
        kind.HasIndex(k => new { k.Mark, k.RegionCode, k.CaseId });
    }

    public void Configure(EntityTypeBuilder<CasePerson> person)
    {
        person.ToTable("case_people").HasIndex(p => new { p.AccountId, p.CaseId });
        // Found through its case, a row with a key of its own would else be taken for one that is stored already.
        person.Property(p => p.Id).ValueGeneratedNever();
        person.HasIndex(p => p.CaseId);
    }

    public void Configure(EntityTypeBuilder<CaseEntry> entry)
    {
        Part(entry.ToTable("case_entries"));
        entry.Property(e => e.Text).Encrypted();
        entry.Property(e => e.RegionCode).MaskedInAudit();
        entry.HasIndex(e => new { e.CaseId, e.At });
        entry.HasIndex(e => e.RegionCode).HasFilter("\"AwaitsSupervisor\"");
    }

    public void Configure(EntityTypeBuilder<CaseTask> task)
    {
        Part(task.ToTable("case_tasks"));
        task.Property(t => t.Title).Encrypted();
        task.HasIndex(t => t.CaseId);
        // Of those that wait for whoever is responsible the case is asked, not this index: half of all tasks have nobody's name.
        task.HasIndex(t => t.DueOn).HasFilter("\"DoneAt\" IS NULL");
        task.HasIndex(t => t.AssigneeId).HasFilter("\"AssigneeId\" IS NOT NULL AND \"DoneAt\" IS NULL");
    }

    public void Configure(EntityTypeBuilder<PlanItem> item)
    {
        Part(item.ToTable("case_plan_items"));
        item.Property(i => i.Goal).Encrypted();
        item.Property(i => i.Responsible).MaskedInAudit();
        item.HasIndex(i => i.CaseId);
    }

    public void Configure(EntityTypeBuilder<CasePaper> paper)
    {
        Part(paper.ToTable("case_papers"));
        paper.Property(p => p.Title).Encrypted();
        paper.HasIndex(p => p.CaseId);
    }

    public void Configure(EntityTypeBuilder<AccessRequest> request)
    {
        Part(request.ToTable("case_access_requests"));
        request.Property(r => r.Reason).MaskedInAudit();
        request.HasIndex(r => r.CaseId);
        request.HasIndex(r => r.DecidedAt);
    }

    private static void Part<T>(EntityTypeBuilder<T> part) where T : class => part.HasOne<Case>().WithMany().HasForeignKey("CaseId").OnDelete(DeleteBehavior.Cascade);
}

internal sealed class ClientMapping : IEntityTypeConfiguration<Client>, IEntityTypeConfiguration<ClientSound>
{
    private const int MarkLength = 24;

    public void Configure(EntityTypeBuilder<Client> client)
    {
        client.ToTable("clients");
        client.Property(c => c.Card).Encrypted();
        client.Property(c => c.RegionCode).MaskedInAudit();
        client.Property(c => c.NikMark).HasMaxLength(MarkLength).NotInAudit();
        client.HasIndex(c => c.NikMark);
        client.HasIndex(c => c.HouseholdId);
        client.HasIndex(c => c.RegionCode);
        client.HasMany(c => c.Sounds).WithOne().HasForeignKey(s => s.ClientId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<ClientSound> sound)
    {
        sound.ToTable("client_sounds").NotInAudit().HasKey(s => new { s.ClientId, s.Mark });
        sound.Property(s => s.Mark).HasMaxLength(MarkLength);
        sound.HasIndex(s => new { s.Mark, s.RegionCode, s.ClientId });
    }
}
