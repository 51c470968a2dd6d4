using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Accounts;
using Pilar.Kernel;
using Pilar.Web.Authorization;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Accounts;

/// <summary>Makes a personal access token; what is returned cannot be shown again.</summary>
public sealed class CreateToken(AppDb db)
{
    public const int LongestDays = 365, UsualDays = 90, Most = 20;

    public async Task<string> Run(Guid account, string name, int days)
    {
        name = name.Trim();
        if (name.Length is 0 or > 100)
            throw new Refusal(T("Beri nama yang mengingatkan untuk apa token ini (paling banyak 100 huruf).", "Give a name that says what the token is for (100 letters at most)."), "Name");
        if (days is < 1 or > LongestDays)
            throw new Refusal(T($"Masa berlaku 1 sampai {LongestDays} hari.", $"A token lives 1 to {LongestDays} days."), "Days");
        var now = db.Clock.UtcNow;
        if (await db.Set<AccessToken>().CountAsync(t => t.AccountId == account && t.RevokedAt == null && t.ExpiresAt > now) >= Most)
            throw new Refusal(T($"Paling banyak {Most} token yang berlaku. Cabut yang tidak dipakai lagi.", $"{Most} tokens at most. Revoke those no longer used."));
        var token = BearerToken.Generate();
        var made = new AccessToken
        {
            AccountId = account, Name = name, Fingerprint = BearerToken.Fingerprint(token), Hint = token[^4..], CreatedAt = now, ExpiresAt = now.AddDays(days),
        };
        db.Add(made);
        await db.Commit(new Act(AccountPermissions.Own, nameof(CreateToken), db.Actor.Region ?? RegionCode.Nation, nameof(Account), account));
        return token;
    }
}
