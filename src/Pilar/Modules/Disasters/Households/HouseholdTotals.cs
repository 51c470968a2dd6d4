using Microsoft.EntityFrameworkCore;
using Pilar.Data;

namespace Pilar.Modules.Disasters.Households;

/// <summary>The list of households in numbers: nobody's name, so that everybody who sees the incident may know them.</summary>
/// <param name="Asking">Code of goods -> households in need of it.</param>
public sealed record HouseholdTotals(int Households, int People, int Male, int Female, int Infants, int Children, int Elderly, int Pregnant, int Disabled, IReadOnlyDictionary<Stay, int> Stays, IReadOnlyDictionary<HouseDamage, int> Damages, IReadOnlyDictionary<string, int> Asking)
{
    /// <param name="at">As listed at that time.</param>
    public static async Task<HouseholdTotals> Of(AppDb db, HouseholdCipher cipher, Guid incident, DateTime at)
    {
        var rows = await db.Set<Household>().IgnoreQueryFilters([AppDb.RegionFilter]).AsNoTracking().Where(h => h.IncidentId == incident && h.MergedIntoId == null && h.At <= at).ToListAsync();
        var cards = rows.ConvertAll(cipher.Card);
        return new(rows.Count, rows.Sum(h => h.People), cards.Sum(c => c.Male ?? 0), cards.Sum(c => c.Female ?? 0), cards.Sum(c => c.Infants ?? 0), cards.Sum(c => c.Children ?? 0), cards.Sum(c => c.Elderly ?? 0), cards.Sum(c => c.Pregnant ?? 0), cards.Sum(c => c.Disabled ?? 0),
            rows.CountBy(h => h.Stay).ToDictionary(), rows.CountBy(h => h.Damage).ToDictionary(), rows.SelectMany(h => h.NeedCodes).CountBy(code => code).ToDictionary());
    }
}
