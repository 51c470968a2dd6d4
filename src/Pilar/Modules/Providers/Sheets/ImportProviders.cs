using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Providers.Entries;
using Pilar.Modules.Registry;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Providers.Sheets;

/// <summary>What an upload did.</summary>
public sealed record ImportedProviders(int Added, int Changed, int Same, IReadOnlyList<CellProblem> Problems);

/// <summary>Takes an uploaded sheet into the directory: all of it, or nothing when a cell is wrong. A provider is known by its name in its region, a service by
/// its name there; the same sheet again changes nothing.</summary>
public sealed class ImportProviders(AppDb db, ProviderFacts facts, OfficeCodes codes)
{
    private const int LongestName = 200;

    public async Task<ImportedProviders> Run(Stream file, string name)
    {
        var home = db.Actor.Region ?? throw new Denied();
        var table = await UploadedTable.Read(file, name, ProviderSheet.MostRows);
        _ = (table.Required(ProviderColumns.Name.Id, ProviderColumns.Name.En), table.Required(ProviderColumns.Kind.Id, ProviderColumns.Kind.En));
        var sheet = new ProviderSheet(table, facts, await Lists(), home);
        var known = await Known(table, sheet);
        var (touched, added) = (new Dictionary<Provider, int>(), new HashSet<Provider>());
        foreach (var row in table.Rows)
            if (sheet.Read(row) is { } entry && await Enter(sheet, row, entry, known, added) is { } provider) touched.TryAdd(provider, row.Number);
        if (sheet.Problems.Count > 0) return new(0, 0, 0, sheet.Problems);
        db.ChangeTracker.DetectChanges();
        var changed = touched.Keys.Where(p => !added.Contains(p) && Changes(p)).ToList();
        foreach (var provider in changed) provider.Touch(db.Clock.UtcNow);
        if (added.Count + changed.Count > 0) await Save([.. added.Concat(changed).Select(p => (p, touched[p], added.Contains(p)))], home, name);
        return new(added.Count, changed.Count, touched.Count - added.Count - changed.Count, []);
    }

    private async Task Save(IReadOnlyList<(Provider Provider, int Row, bool IsNew)> rows, string home, string file)
    {
        foreach (var (provider, _, _) in rows.Where(r => !db.Actor.May(ProviderPermissions.Change, r.Provider.RegionCode)))
            throw new Refusal(T($"{provider.Name} dikelola kantor lain.", $"{provider.Name} is kept by another office."));
        var import = Guid.CreateVersion7();
        db.AddRange(rows.Select(r => new ImportedProvider { ProviderId = r.Provider.Id, ImportId = import, FileName = file[..Math.Min(file.Length, LongestName)], Row = r.Row, IsNew = r.IsNew, At = db.Clock.UtcNow, By = db.Actor.Name }));
        await db.Commit(new Act(ProviderPermissions.Change, nameof(ImportProviders), home, nameof(Provider), import) { Facts = new { Providers = rows.Count } });
    }

    private async Task<IReadOnlyDictionary<string, IReadOnlyList<OfficeCode>>> Lists() => new Dictionary<string, IReadOnlyList<OfficeCode>>
    {
        [ProviderColumns.Ppks.Id] = await codes.Kinds(), [ProviderColumns.Papers.Id] = await codes.Papers(), [ProviderColumns.Languages.Id] = await codes.Languages(), [ProviderColumns.Access.Id] = await codes.Accesses(),
    };

    private async Task<Dictionary<(string Region, string Name), Provider>> Known(UploadedTable table, ProviderSheet sheet)
    {
        var names = table.Rows.Select(r => Spelling.Fold(r[sheet.Column(ProviderColumns.Name)])).Distinct().ToArray();
        return (await db.WholeProviders().Where(p => names.Contains(p.SortName)).ToListAsync()).ToDictionary(p => (p.RegionCode, p.SortName));
    }

    private async Task<Provider?> Enter(ProviderSheet sheet, UploadedRow row, SheetEntry entry, Dictionary<(string Region, string Name), Provider> known, HashSet<Provider> added)
    {
        try
        {
            await facts.Check(entry.Provider);
            var key = (entry.Provider.Region!, Spelling.Fold(entry.Provider.Name));
            if (known.TryGetValue(key, out var provider))
            {
                (entry.Provider.Status, entry.Provider.StatusReason, entry.Provider.Organisation) = (provider.Status, provider.StatusReason, provider.OrganisationId);
                provider.Describe(entry.Provider, provider.ChangedAt);
            }
            else
            {
                if (!db.Actor.May(ProviderPermissions.Change, key.Item1)) throw new Refusal(T("Wilayah ini di luar wilayah Anda.", "This region is outside yours."), nameof(ProviderForm.Region));
                known[key] = provider = new(key.Item1, entry.Provider, db.Clock.UtcNow);
                db.Add(provider);
                added.Add(provider);
            }
            await Place(provider, entry.Location);
            await Offer(provider, entry);
            provider.Touch(provider.ChangedAt);
            return provider;
        }
        catch (Refusal refusal)
        {
            sheet.Wrong(row, About(refusal.About), refusal.Message);
            return null;
        }
    }

    private async Task Place(Provider provider, LocationForm? form)
    {
        if (form is null) return;
        await facts.Check(form);
        var location = provider.Locations.Find(l => string.Equals(l.Address, form.Address, StringComparison.OrdinalIgnoreCase));
        if (location is null) provider.Locations.Add(new(provider.Id, form));
        else
        {
            (form.Name, form.AccessNote) = (location.Name, location.AccessNote);
            location.Describe(form);
        }
    }

    private async Task Offer(Provider provider, SheetEntry entry)
    {
        if (entry.Service is not { } form) return;
        await facts.Check(form, provider.RegionCode);
        var service = provider.Services.Find(s => s.SortName == Spelling.Fold(form.Name));
        if (service is null) provider.Services.Add(service = new(provider.Id, form));
        else
        {
            form.Status = service.Status;
            service.Describe(form);
        }
        if (entry.Capacity is { } places && (service.Capacity, service.Taken, service.Waiting) != (places.Capacity, places.Taken ?? 0, places.Waiting ?? 0))
            service.CountPlaces(places.Capacity, places.Taken ?? 0, places.Waiting ?? 0, db.Actor.Name, db.Clock.UtcNow);
    }

    private bool Changes(Provider provider)
    {
        object[] parts = [provider, .. provider.Services, .. provider.Locations, .. provider.Locations.SelectMany(l => l.Hours), .. provider.Locations.SelectMany(l => l.Exceptions)];
        return parts.Any(part => db.Entry(part).State is EntityState.Added or EntityState.Modified)
            || db.ChangeTracker.Entries<OpeningHours>().Any(h => h.State == EntityState.Deleted && provider.Locations.Exists(l => l.Id == h.Entity.LocationId))
            || db.ChangeTracker.Entries<OpeningException>().Any(e => e.State == EntityState.Deleted && provider.Locations.Exists(l => l.Id == e.Entity.LocationId));
    }

    private static (string Id, string En) About(string property) => property switch
    {
        nameof(ProviderForm.Kind) => ProviderColumns.Kind,
        nameof(ProviderForm.Region) => ProviderColumns.Home,
        nameof(ProviderForm.Phone) => ProviderColumns.Phone,
        nameof(ProviderForm.WhatsApp) => ProviderColumns.WhatsApp,
        nameof(ProviderForm.Email) => ProviderColumns.Email,
        nameof(ProviderForm.Website) => ProviderColumns.Website,
        nameof(LocationForm.PostalCode) => ProviderColumns.PostalCode,
        nameof(LocationForm.Point) => ProviderColumns.Point,
        nameof(LocationForm.Hours) => ProviderColumns.Hours,
        nameof(LocationForm.Exceptions) => ProviderColumns.Exceptions,
        nameof(ServiceForm.Type) => ProviderColumns.Type,
        nameof(ServiceForm.AreaNames) => ProviderColumns.Areas,
        nameof(ServiceForm.AgeFrom) => ProviderColumns.AgeFrom,
        nameof(ServiceForm.AgeTo) => ProviderColumns.AgeTo,
        nameof(CapacityForm.Capacity) => ProviderColumns.Capacity,
        nameof(CapacityForm.Taken) => ProviderColumns.Taken,
        _ => ProviderColumns.Name,
    };
}
