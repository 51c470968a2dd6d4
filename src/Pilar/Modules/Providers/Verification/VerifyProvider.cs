using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Providers.Entries;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Providers.Verification;

/// <summary>How often an entry must be checked again: setting Providers:VerifyEveryDays, 180 days when not set.</summary>
public sealed class VerificationRule(IConfiguration settings)
{
    private const int UsualDays = 180;

    public int Days { get; } = Math.Max(1, settings.GetValue("Providers:VerifyEveryDays", UsualDays));
}

/// <summary>Somebody of the office has checked that entries are right as they stand.</summary>
public sealed class VerifyProvider(AppDb db)
{
    public const int Most = 100;

    /// <exception cref="Missing">One of them is not here.</exception>
    public async Task<int> Run(IReadOnlyCollection<Guid> ids)
    {
        if (ids.Count == 0) throw new Refusal(T("Pilih dulu yang sudah diperiksa.", "First choose what has been checked."));
        if (ids.Count > Most) throw new Refusal(T($"Paling banyak {Most} sekaligus.", $"At most {Most} at once."));
        var providers = await db.WholeProviders().Where(p => ids.Contains(p.Id)).ToListAsync();
        if (providers.Count != ids.Distinct().Count()) throw new Missing();
        await using var transaction = await db.Database.BeginTransactionAsync();
        foreach (var provider in providers)
        {
            provider.Verify(db.Clock.Today, db.Actor.Name, db.Clock.UtcNow);
            await db.Commit(provider.Act(nameof(VerifyProvider)));
        }
        await transaction.CommitAsync();
        return providers.Count;
    }
}
