using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pilar.Data;

namespace Pilar.Modules.Providers.Entries;

internal sealed class ProviderMapping : IEntityTypeConfiguration<Provider>, IEntityTypeConfiguration<ProviderPresence>, IEntityTypeConfiguration<ProviderWord>,
    IEntityTypeConfiguration<ProviderLocation>, IEntityTypeConfiguration<OpeningHours>, IEntityTypeConfiguration<OpeningException>,
    IEntityTypeConfiguration<Service>, IEntityTypeConfiguration<ServiceReach>, IEntityTypeConfiguration<ServicePlace>, IEntityTypeConfiguration<ProviderKeeper>
{
    public const int LongText = 2000;

    // Keys are made by the entities: without ValueGeneratedNever a new child of a known parent would be taken for an old one.

    public void Configure(EntityTypeBuilder<Provider> provider)
    {
        provider.ToTable("providers").Property(p => p.Id).ValueGeneratedNever();
        provider.Property(p => p.SortName).NotInAudit();
        provider.Property(p => p.ChangedAt).NotInAudit();
        provider.Property(p => p.Description).HasMaxLength(LongText);
        provider.Ignore(p => p.LanguageCodes);
        provider.HasMany(p => p.Locations).WithOne().HasForeignKey(l => l.ProviderId).OnDelete(DeleteBehavior.Cascade);
        provider.HasMany(p => p.Services).WithOne().HasForeignKey(s => s.ProviderId).OnDelete(DeleteBehavior.Cascade);
        provider.HasMany(p => p.Presence).WithOne().HasForeignKey(p => p.ProviderId).OnDelete(DeleteBehavior.Cascade);
        provider.HasMany(p => p.Words).WithOne().HasForeignKey(w => w.ProviderId).OnDelete(DeleteBehavior.Cascade);
        provider.HasMany(p => p.Keepers).WithOne().HasForeignKey(k => k.ProviderId).OnDelete(DeleteBehavior.Cascade);
        provider.HasMany(p => p.ServicePlaces).WithOne().HasForeignKey(p => p.ProviderId).OnDelete(DeleteBehavior.Cascade);
        provider.HasIndex(p => new { p.SortName, p.Id });
        provider.HasIndex(p => p.VerifiedOn);
        provider.HasIndex(p => new { p.RegionCode, p.SortName }).RefusesDuplicates("Pemberi layanan dengan nama ini sudah tercatat di wilayah itu.", "A provider of this name is recorded in that region already.", nameof(Provider.Name));
    }

    public void Configure(EntityTypeBuilder<ProviderPresence> presence)
    {
        presence.ToTable("provider_presence").NotInAudit().HasKey(p => new { p.ProviderId, p.RegionCode });
        presence.HasIndex(p => new { p.RegionCode, p.Reaches });
    }

    public void Configure(EntityTypeBuilder<ProviderWord> word)
    {
        word.ToTable("provider_words").NotInAudit().HasKey(w => new { w.ProviderId, w.Sound });
        word.Property(w => w.Sound).HasMaxLength(60).UseOrdinal();
        word.HasIndex(w => w.Sound);
    }

    public void Configure(EntityTypeBuilder<ProviderLocation> location)
    {
        location.ToTable("provider_locations").Property(l => l.Id).ValueGeneratedNever();
        location.Ignore(l => l.AccessCodes).Ignore(l => l.Point);
        location.HasMany(l => l.Hours).WithOne().HasForeignKey(h => h.LocationId).OnDelete(DeleteBehavior.Cascade);
        location.HasMany(l => l.Exceptions).WithOne().HasForeignKey(e => e.LocationId).OnDelete(DeleteBehavior.Cascade);
        location.HasIndex(l => l.ProviderId);
        location.HasIndex(l => l.PostalCode);
    }

    public void Configure(EntityTypeBuilder<OpeningHours> hours)
    {
        hours.ToTable("provider_hours").Property(h => h.Id).ValueGeneratedNever();
        hours.HasIndex(h => h.LocationId);
    }

    public void Configure(EntityTypeBuilder<OpeningException> exception)
    {
        exception.ToTable("provider_hours_exceptions").Property(e => e.Id).ValueGeneratedNever();
        exception.HasIndex(e => e.LocationId);
    }

    public void Configure(EntityTypeBuilder<Service> service)
    {
        service.ToTable("services").Property(s => s.Id).ValueGeneratedNever();
        service.Property(s => s.SortName).NotInAudit();
        foreach (var longer in new[] { nameof(Service.Description), nameof(Service.HowToApply), nameof(Service.Areas), nameof(Service.Kinds), nameof(Service.Papers) })
            service.Property<string?>(longer).HasMaxLength(LongText);
        service.Property(s => s.Answers).NotInAudit();
        service.Property(s => s.AnswerMinutes).NotInAudit();
        service.Ignore(s => s.Free).Ignore(s => s.AnswerTime).Ignore(s => s.KindCodes).Ignore(s => s.PaperCodes).Ignore(s => s.AreaCodes);
        service.HasMany(s => s.Reached).WithOne().HasForeignKey(r => r.ServiceId).OnDelete(DeleteBehavior.Cascade);
        service.HasIndex(s => s.ProviderId);
    }

    public void Configure(EntityTypeBuilder<ProviderKeeper> keeper)
    {
        keeper.ToTable("provider_keepers").HasKey(k => new { k.ProviderId, k.AccountId });
        keeper.HasIndex(k => k.AccountId);
    }

    public void Configure(EntityTypeBuilder<ServicePlace> place)
    {
        place.ToTable("service_places").NotInAudit().Property(p => p.Id).ValueGeneratedNever();
        place.HasIndex(p => p.ServiceId);
        place.HasIndex(p => p.LocationId);
    }

    public void Configure(EntityTypeBuilder<ServiceReach> reach)
    {
        reach.ToTable("service_reach").NotInAudit().HasKey(r => new { r.RegionCode, r.Kind, r.ServiceId });
        reach.Property(r => r.Kind).HasMaxLength(40);
        reach.HasIndex(r => r.ServiceId);
    }
}
