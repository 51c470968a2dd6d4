using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry;

namespace Pilar.Modules.Disasters.Households;

/// <summary>A household with who it is.</summary>
public sealed record HouseholdShown(Household Row, HouseholdCard Card);

/// <summary>What a list of households is narrowed to.</summary>
public sealed record HouseholdFilter(string? Q = null, string? Region = null, Stay? Stay = null, HouseDamage? Damage = null, string? Need = null)
{
    /// <summary>As it stands in an address; what is no such word filters nothing.</summary>
    public static HouseholdFilter From(string? q, string? region, string? stay, string? damage, string? need) => new(
        q, RegionCode.IsWellFormed(region) ? region : null, Enum.TryParse<Stay>(stay, ignoreCase: true, out var s) ? s : null, Enum.TryParse<HouseDamage>(damage, ignoreCase: true, out var d) ? d : null, string.IsNullOrEmpty(need) ? null : need);
}

/// <summary>The households of an incident that the actor may see, merged ones left out, the last first. Names are encrypted, so searching reads all of the incident.</summary>
public sealed class HouseholdList(AppDb db, HouseholdDoor door, HouseholdCipher cipher)
{
    public async Task<IReadOnlyList<HouseholdShown>> Of(Guid incident, HouseholdFilter filter)
    {
        var rows = door.Open.AsNoTracking().Where(h => h.IncidentId == incident && h.MergedIntoId == null);
        if (filter.Region is { } region && region != db.Actor.Region)
        {
            var (from, until) = (RegionCode.From(region), RegionCode.Until(region));
            rows = rows.Where(h => string.Compare(h.RegionCode, from) >= 0 && string.Compare(h.RegionCode, until) < 0);
        }
        if (filter.Stay is { } stay) rows = rows.Where(h => h.Stay == stay);
        if (filter.Damage is { } damage) rows = rows.Where(h => h.Damage == damage);
        var all = (await rows.OrderByDescending(h => h.RecordedAt).ThenByDescending(h => h.Id).ToListAsync()).Where(h => filter.Need is null || h.NeedCodes.Contains(filter.Need)).Select(h => new HouseholdShown(h, cipher.Card(h)));
        if (string.IsNullOrWhiteSpace(filter.Q)) return [.. all];
        var (asked, digits) = (Spelling.Fold(filter.Q), string.Concat(filter.Q.Where(char.IsAsciiDigit)));
        var sounds = Spelling.Sounds(filter.Q);
        return [.. all.Where(h => Spelling.Fold(h.Card.Head).Contains(asked, StringComparison.Ordinal) || sounds.Count > 0 && Spelling.Sounds(h.Card.Head) is var known && sounds.All(s => known.Any(k => Spelling.IsNear(s, k)))
            || digits.Length >= 5 && Phone.Local(h.Card.Phone)?.Contains(digits, StringComparison.Ordinal) == true)];
    }
}
