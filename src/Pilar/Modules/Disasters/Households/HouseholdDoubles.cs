using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Disasters.Incidents;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Disasters.Households;

/// <summary>Two entries that may be one household.</summary>
public sealed record HouseholdPair(HouseholdShown First, HouseholdShown Second, string Why);

/// <summary>What a person says about such a pair.</summary>
public sealed class PairForm
{
    public Guid? First { get; set; }
    public Guid? Second { get; set; }

    /// <summary>first: they are one household, the first entry is kept; second: likewise; both: they are two.</summary>
    public string? Choice { get; set; }
}

/// <summary>Finds households listed twice, by whichever phones: the same name in the same village, or the same telephone. A person merges them or keeps both.</summary>
public sealed class HouseholdDoubles(AppDb db, HouseholdDoor door, HouseholdCipher cipher)
{
    private const int Most = 200;

    /// <param name="about">Only pairs with this one; null = all.</param>
    public async Task<IReadOnlyList<HouseholdPair>> Of(Guid incident, Guid? about = null)
    {
        var rows = await door.Open.AsNoTracking().Where(h => h.IncidentId == incident && h.MergedIntoId == null).OrderBy(h => h.RecordedAt).ThenBy(h => h.Id).ToListAsync();
        var apart = (await db.Set<DistinctHouseholds>().Where(d => d.IncidentId == incident).Select(d => new { d.FirstId, d.SecondId }).ToListAsync()).Select(d => (d.FirstId, d.SecondId)).ToHashSet();
        var found = new Dictionary<(Household, Household), string>();
        foreach (var group in rows.GroupBy(h => h.NameMark)) Pair(group, T("nama dan desa sama", "same name and village"));
        foreach (var group in rows.Where(h => h.PhoneMark is not null).GroupBy(h => h.PhoneMark)) Pair(group, T("nomor telepon sama", "same telephone"));
        return [.. found.Take(Most).Select(f => new HouseholdPair(Shown(f.Key.Item1), Shown(f.Key.Item2), f.Value))];

        void Pair(IEnumerable<Household> group, string why)
        {
            var alike = group.ToList();
            for (var i = 0; i < alike.Count; i++)
                for (var j = i + 1; j < alike.Count; j++)
                    if ((about is null || alike[i].Id == about || alike[j].Id == about) && !apart.Contains(Key(alike[i].Id, alike[j].Id)))
                        found[(alike[i], alike[j])] = found.TryGetValue((alike[i], alike[j]), out var known) ? $"{known}; {why}" : why;
        }
    }

    public Task Decide(PairForm form) => (form.First, form.Second) is not ({ } first, { } second) ? throw new Refusal(T("Sebutkan kedua rumah tangganya.", "Name both households."), nameof(form.First)) : form.Choice switch
    {
        "first" => Merge(first, second),
        "second" => Merge(second, first),
        "both" => KeepBoth(first, second),
        _ => throw new Refusal(T("Pilih: first, second, atau both.", "Choose first, second or both."), nameof(form.Choice)),
    };

    /// <summary>They are one: the second counts under the first from now on, and is kept.</summary>
    public async Task Merge(Guid kept, Guid merged)
    {
        var (stays, goes) = (await door.ToWork(kept), await door.ToWork(merged));
        goes.MergeInto(stays);
        var incident = await db.IncidentToWork(stays.IncidentId);
        await db.Commit(incident.Act(DisasterPermissions.KeepLists, "MergeHouseholds", goes.RegionCode, goes.Id) with { Facts = new { Into = kept } });
    }

    /// <summary>They are two.</summary>
    public async Task KeepBoth(Guid one, Guid other)
    {
        var (a, b) = (await door.ToWork(one), await door.ToWork(other));
        if (a.IncidentId != b.IncidentId || one == other) throw new Refusal(T("Pilih dua rumah tangga dari kejadian yang sama.", "Choose two households of the same incident."));
        var (first, second) = Key(one, other);
        db.Add(new DistinctHouseholds { FirstId = first, SecondId = second, IncidentId = a.IncidentId, By = db.Actor.Name, At = db.Clock.UtcNow });
        var incident = await db.IncidentToWork(a.IncidentId);
        await db.Commit(incident.Act(DisasterPermissions.KeepLists, "KeepBothHouseholds", a.RegionCode, a.Id));
    }

    private HouseholdShown Shown(Household household) => new(household, cipher.Card(household));

    private static (Guid, Guid) Key(Guid a, Guid b) => a.CompareTo(b) < 0 ? (a, b) : (b, a);
}
