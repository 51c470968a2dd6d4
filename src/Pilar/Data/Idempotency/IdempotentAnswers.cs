using Microsoft.EntityFrameworkCore;

namespace Pilar.Data.Idempotency;

/// <summary>Keeps answers by key. Outside <see cref="AppDb.Commit"/>: a repeated answer is no act of anybody.</summary>
public sealed class IdempotentAnswers(AppDb db)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>Takes the key for this request; null when it is ours now, else what stands there.</summary>
    public async Task<IdempotentAnswer?> Reserve(Guid account, string key, string request)
    {
        var (now, old) = (db.Clock.UtcNow, db.Clock.UtcNow - Kept);
        await db.Set<IdempotentAnswer>().Where(a => a.At < old).ExecuteDeleteAsync();
        var taken = await db.Database.ExecuteSqlAsync($"""
            INSERT INTO idempotent_answers ("AccountId", "Key", "Request", "At", "Status") VALUES ({account}, {key}, {request}, {now}, 0) ON CONFLICT DO NOTHING
            """);
        return taken == 1 ? null : await db.Set<IdempotentAnswer>().AsNoTracking().FirstOrDefaultAsync(a => a.AccountId == account && a.Key == key);
    }

    public Task Keep(Guid account, string key, int status, string? contentType, string? location, byte[] body) => Mine(account, key).ExecuteUpdateAsync(set => set
        .SetProperty(a => a.Status, status).SetProperty(a => a.ContentType, contentType).SetProperty(a => a.Location, location).SetProperty(a => a.Body, body));

    /// <summary>The write did not happen: the same key may be tried again.</summary>
    public Task Release(Guid account, string key) => Mine(account, key).ExecuteDeleteAsync();

    private IQueryable<IdempotentAnswer> Mine(Guid account, string key) => db.Set<IdempotentAnswer>().Where(a => a.AccountId == account && a.Key == key);
}
