using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pilar.Data;

namespace Pilar.Modules.Registry.Documents;

/// <summary>A scan kept beside a record. The content lies encrypted in the installation's folder under its hash: the same file twice is stored once.</summary>
public sealed class Document : IRegional
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>SHA-256 of the content, hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>Name of the file as uploaded, without folders.</summary>
    public required string Name { get; init; }
    public required string ContentType { get; init; }
    public required long Size { get; init; }
    public required string RegionCode { get; init; }

    /// <summary>Kind of record it belongs to ("Person", "Organisation"), and which.</summary>
    public required string Subject { get; init; }
    public required Guid SubjectId { get; init; }

    /// <summary>Another module keeps it and decides who may open it: it has no address here.</summary>
    public bool IsKeptForOthers { get; init; }
    public Guid? UploadedBy { get; init; }
    public required string UploadedByName { get; init; }
    public required DateTime UploadedAt { get; init; }
}

internal sealed class DocumentMapping : IEntityTypeConfiguration<Document>
{
    public void Configure(EntityTypeBuilder<Document> document)
    {
        document.ToTable("documents");
        document.Property(d => d.Hash).HasMaxLength(64);
        document.HasIndex(d => d.SubjectId);
        // Where a paper of a case comes from is for its people; of others the act tells the region.
        document.Property(d => d.RegionCode).MaskedInAudit();
        document.HasIndex(d => d.Hash);
    }
}
