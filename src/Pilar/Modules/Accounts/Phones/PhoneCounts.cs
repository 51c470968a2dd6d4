using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Accounts;
using Pilar.Data.Field;

namespace Pilar.Modules.Accounts.Phones;

/// <summary>How many acts of phones wait at the office for something to come, and how many for its decision.</summary>
internal static class PhoneCounts
{
    public static async Task<Dictionary<(Guid Phone, FieldState State), int>> Of(AppDb db, IReadOnlyCollection<FieldDevice> phones)
    {
        var (accounts, devices) = (phones.Select(p => p.AccountId).Distinct().ToArray(), phones.Select(p => p.Id).ToArray());
        return await db.Set<FieldReceipt>().Where(r => (r.State == FieldState.Waiting || r.State == FieldState.Quarantined) && accounts.Contains(r.AccountId) && devices.Contains(r.DeviceId))
            .GroupBy(r => new { r.DeviceId, r.State }).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => (g.Key.DeviceId, g.Key.State), g => g.Count);
    }
}
