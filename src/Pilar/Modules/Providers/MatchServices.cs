using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Providers.Entries;
using Pilar.Modules.Providers.Matching;
using Pilar.Modules.Regions;
using Pilar.Modules.Registry;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Providers;

/// <summary>Finds the services that may help with a need, the best first, each with its conditions judged and explained.</summary>
public sealed class MatchServices(AppDb db, RegionTree tree, OfficeCodes codes)
{
    /// <param name="need">What is known of it.</param>
    /// <param name="most">How many of the best are returned.</param>
    /// <exception cref="Refusal">The region is unknown or larger than a regency.</exception>
    public async Task<IReadOnlyList<ServiceMatch>> Run(Need need, int most = 50)
    {
        if (tree.Find(need.Region) is not { Level: >= RegionLevel.Regency }) throw new Refusal(T("Pilih wilayah sampai kabupaten/kota atau lebih dekat.", "Choose the regency or a smaller region."), nameof(need.Region));
        return [.. Ranking.Of(await Candidates(need), need, await MatchWords.Of(codes, tree)).Take(most)];
    }

    /// <summary>Whoever serves the region, a region around it, or a part of it, for one of the kinds or for everybody.</summary>
    private async Task<IReadOnlyList<Candidate>> Candidates(Need need)
    {
        var reached = Reached(need);
        var services = db.Set<Service>().AsNoTracking().Where(s => reached.Contains(s.Id));
        if (need.Types.Count > 0) services = services.Where(s => need.Types.Contains(s.Type));
        if (need.Residential is { } residential) services = services.Where(s => s.IsResidential == residential);
        var found = await services.Join(db.Set<Provider>(), s => s.ProviderId, p => p.Id, (s, p) => new Candidate
        {
            ServiceId = s.Id, ProviderId = p.Id, Service = s.Name, Provider = p.Name, Home = p.RegionCode, Type = s.Type, IsResidential = s.IsResidential,
            IsOpen = s.Status == ProviderStatus.Active && p.Status == ProviderStatus.Active, ClosedBecause = p.StatusReason,
            Kinds = s.Kinds, Areas = s.Areas, Papers = s.Papers, AgeFrom = s.AgeFrom, AgeTo = s.AgeTo, OnlySex = s.OnlySex, IncomeLimit = s.IncomeLimit, ResidentsOnly = s.ResidentsOnly,
            Capacity = s.Capacity, Taken = s.Taken, Waiting = s.Waiting, Answers = s.Answers, AnswerMinutes = s.AnswerMinutes, VerifiedOn = p.VerifiedOn, Phone = p.Phone, WhatsApp = p.WhatsApp,
        }).ToListAsync();
        var providers = found.Select(c => c.ProviderId).Distinct().ToArray();
        var places = (await db.Set<ProviderLocation>().Where(l => providers.Contains(l.ProviderId)).Select(l => new { l.ProviderId, l.RegionCode, l.Latitude, l.Longitude }).ToListAsync())
            .ToLookup(l => l.ProviderId, l => new CandidatePlace(l.RegionCode, l is { Latitude: { } latitude, Longitude: { } longitude } ? new GeoPoint(longitude, latitude) : null));
        foreach (var candidate in found) candidate.Places = [.. places[candidate.ProviderId]];
        return found;
    }

    private IQueryable<Guid> Reached(Need need)
    {
        string[] around = [need.Region, .. RegionCode.Above(need.Region)];
        var reach = db.Set<ServiceReach>().AsQueryable();
        if (need.Kinds.Count > 0)
        {
            string[] kinds = [.. need.Kinds, ServiceReach.Everybody];
            reach = reach.Where(r => kinds.Contains(r.Kind));
        }
        var whole = reach.Where(r => around.Contains(r.RegionCode)).Select(r => r.ServiceId);
        if (RegionCode.Level(need.Region) == RegionLevel.Village) return whole;
        var (from, until) = (need.Region + ".", RegionCode.Until(need.Region));
        return whole.Union(reach.Where(r => string.Compare(r.RegionCode, from) >= 0 && string.Compare(r.RegionCode, until) < 0).Select(r => r.ServiceId));
    }
}
