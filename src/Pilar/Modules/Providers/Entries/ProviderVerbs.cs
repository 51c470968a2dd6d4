using Pilar.Data;
using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Providers.Entries;

/// <summary>A provider enters the directory, or what is written about it is corrected.</summary>
public sealed class RecordProvider(AppDb db, ProviderFacts facts)
{
    public async Task<Guid> Run(ProviderForm form)
    {
        var region = facts.Region(string.IsNullOrEmpty(form.Region) ? db.Actor.Region : form.Region, nameof(form.Region));
        if (!db.Actor.May(ProviderPermissions.Change, region)) throw new Refusal(T("Wilayah ini di luar wilayah Anda.", "This region is outside yours."), nameof(form.Region));
        await facts.Check(form);
        var provider = new Provider(region, form, db.Clock.UtcNow);
        db.Add(provider);
        await db.Commit(provider.Act(nameof(RecordProvider)));
        return provider.Id;
    }

    /// <summary>How it is reached, said by its office or by itself.</summary>
    public async Task Contact(Guid id, ContactForm form)
    {
        var provider = await db.ProviderToChange(id);
        ProviderAccess.RefuseStale(form.Version, provider.Version);
        var act = db.KeepUp(provider, "ChangeContacts");
        provider.Contact(form, db.Clock.UtcNow);
        await db.Commit(act);
    }

    public async Task Change(Guid id, ProviderForm form)
    {
        var provider = await db.ProviderToChange(id);
        ProviderAccess.RefuseStale(form.Version, provider.Version);
        await facts.Check(form);
        provider.Describe(form, db.Clock.UtcNow);
        await db.Commit(provider.Act("ChangeProvider"));
    }
}

/// <summary>A service that a provider offers.</summary>
public sealed class RecordService(AppDb db, ProviderFacts facts)
{
    public async Task<Guid> Run(Guid providerId, ServiceForm form)
    {
        var provider = await db.ProviderToChange(providerId);
        await facts.Check(form, provider.RegionCode);
        var service = new Service(provider.Id, form);
        provider.Services.Add(service);
        provider.Touch(db.Clock.UtcNow);
        await db.Commit(provider.Act(nameof(RecordService)) with { RelatedId = service.Id });
        return service.Id;
    }

    public async Task Change(Guid id, ServiceForm form)
    {
        var (provider, service) = await db.ServiceToChange(id);
        ProviderAccess.RefuseStale(form.Version, service.Version);
        await facts.Check(form, provider.RegionCode);
        service.Describe(form);
        provider.Touch(db.Clock.UtcNow);
        await db.Commit(provider.Act("ChangeService") with { RelatedId = id });
    }

    /// <summary>Says how many places there are and how many are taken.</summary>
    public async Task CountPlaces(Guid id, CapacityForm form)
    {
        var (provider, service) = await db.ServiceToChange(id);
        ProviderAccess.RefuseStale(form.Version, service.Version);
        service.CountPlaces(form.Capacity, form.Taken ?? 0, form.Waiting ?? 0, db.Actor.Name, db.Clock.UtcNow);
        provider.Touch(db.Clock.UtcNow);
        await db.Commit(db.KeepUp(provider, "CountPlaces") with { RelatedId = id });
    }
}

/// <summary>A place where a provider can be found.</summary>
public sealed class RecordLocation(AppDb db, ProviderFacts facts)
{
    public async Task<Guid> Run(Guid providerId, LocationForm form)
    {
        var provider = await db.ProviderToChange(providerId);
        await facts.Check(form);
        var location = new ProviderLocation(provider.Id, form);
        provider.Locations.Add(location);
        provider.Touch(db.Clock.UtcNow);
        await db.Commit(provider.Act(nameof(RecordLocation)));
        return location.Id;
    }

    public async Task Change(Guid id, LocationForm form)
    {
        var (provider, location) = await db.LocationToChange(id);
        await facts.Check(form);
        location.Describe(form);
        provider.Touch(db.Clock.UtcNow);
        await db.Commit(provider.Act("ChangeLocation"));
    }

    /// <summary>When it is open, said by its office or by itself.</summary>
    public async Task OpenAt(Guid id, HoursForm form)
    {
        var (provider, location) = await db.LocationToChange(id);
        var act = db.KeepUp(provider, "ChangeHours");
        location.OpenAt(form);
        provider.Touch(db.Clock.UtcNow);
        await db.Commit(act);
    }

    public async Task Remove(Guid id)
    {
        var (provider, location) = await db.LocationToChange(id);
        provider.Locations.Remove(location);
        provider.Touch(db.Clock.UtcNow);
        await db.Commit(provider.Act("RemoveLocation"));
    }
}
