using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Providers.Entries;
using Pilar.Web.Field;

namespace Pilar.Modules.Providers.Phones;

/// <summary>Who can help around here: the nearest first, as many as a phone carries cheaply.</summary>
internal sealed class ProvidersOnPhone(AppDb db) : FieldShare
{
    private const int Most = 150;

    public override string Name => "providers";

    public override async Task<IReadOnlyList<FieldItem>> Of(CancellationToken cancel)
    {
        if (!db.Actor.May(ProviderPermissions.View) || db.Actor.Region is not { } region || region == RegionCode.Nation || RegionCode.Level(region) < RegionLevel.Regency) return [];
        var here = await db.Set<Provider>().AsNoTracking().Where(p => p.Status == ProviderStatus.Active).OrderByDescending(p => p.RegionCode.Length).ThenBy(p => p.SortName).ThenBy(p => p.Id).Take(Most)
            .Include(p => p.Services).Include(p => p.Locations).ThenInclude(l => l.Hours).AsSplitQuery().ToListAsync(cancel);
        return here.ConvertAll(p => FieldItem.Of(p.Id, new
        {
            p.Id, p.Version, p.Name, p.Kind, p.Phone, whatsapp = p.WhatsApp, p.VerifiedOn,
            services = p.Services.Where(s => s.Status == ProviderStatus.Active).OrderBy(s => s.SortName).ThenBy(s => s.Id).Select(s => new { s.Name, s.Type, kinds = s.KindCodes is { Count: > 0 } kinds ? kinds : null, s.AgeFrom, s.AgeTo, sex = s.OnlySex, s.Free, apply = s.HowToApply }),
            places = p.Locations.OrderBy(l => l.Id).Select(l => new { l.Address, region = l.RegionCode, lat = l.Latitude, lon = l.Longitude, hours = OpeningText.WriteWeek(l.Hours) }),
        }));
    }
}
