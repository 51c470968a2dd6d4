using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pilar.Data;

namespace Pilar.Modules.Registry.CodeLists;

internal sealed class CodeMapping : IEntityTypeConfiguration<CodeList>, IEntityTypeConfiguration<CodeEntry>
{
    public void Configure(EntityTypeBuilder<CodeList> list)
    {
        list.ToTable("code_lists").HasKey(l => l.Code);
        list.Property(l => l.Code).HasMaxLength(40);
        list.Ignore(l => l.Name);
    }

    public void Configure(EntityTypeBuilder<CodeEntry> entry)
    {
        entry.ToTable("code_entries");
        entry.Property(e => e.List).HasMaxLength(40);
        entry.Property(e => e.Code).HasMaxLength(40);
        entry.Ignore(e => e.Name);
        entry.HasOne<CodeList>().WithMany().HasForeignKey(e => e.List).OnDelete(DeleteBehavior.Restrict);
        entry.HasIndex(e => new { e.List, e.Code, e.Variant }).RefusesDuplicates(
            "Kode ini sudah dipakai dalam daftar yang sama.", "This code is already used in the same list.", nameof(CodeEntry.Code));
    }
}
