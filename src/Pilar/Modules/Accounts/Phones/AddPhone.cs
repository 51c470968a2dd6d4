using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Accounts;
using Pilar.Kernel;
using Pilar.Web.Authorization;
using Pilar.Web.Field;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Accounts.Phones;

/// <summary>A phone as it was taken in; the token cannot be shown again.</summary>
internal sealed record PhoneAdded(Guid Device, string Token, Account Account, Role Role, string Region);

/// <summary>Gives a phone a token of its own, for whoever has just proved to be this account.</summary>
internal sealed class AddPhone(IServiceScopeFactory scopes, Actor visitor)
{
    public const int LongestName = 100, Most = 10;

    public async Task<PhoneAdded> Run(Account account, string? name)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().BecomeSystem(account.FullName, visitor.Origin, account.Id);
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var (today, now, rested) = (db.Clock.Today, db.Clock.UtcNow, db.Clock.UtcNow - FieldDevice.Rest);
        var grant = (await db.Set<AccountGrant>().Where(g => g.AccountId == account.Id && (g.Until == null || g.Until >= today)).ToListAsync())
            .Where(g => FieldPermissions.Use.AllowedTo(g.Role)).OrderBy(g => RegionCode.Level(g.RegionCode)).ThenBy(g => g.Role).FirstOrDefault()
            ?? throw new Refusal(T("Peran akun ini tidak bekerja dengan aplikasi lapangan.", "The role of this account does not work with the field app."));
        if (await db.Set<FieldDevice>().CountAsync(d => d.AccountId == account.Id && d.EndedAt == null && d.SeenAt > rested) >= Most)
            throw new Refusal(T($"Sudah {Most} ponsel memakai akun ini. Keluarkan dulu yang tidak dipakai lagi, di \"Perangkat yang masuk\".", $"{Most} phones use this account already. First sign out those no longer used, under \"Signed-in devices\"."));
        var token = BearerToken.Generate();
        var called = string.IsNullOrWhiteSpace(name) ? T("Ponsel", "Phone") : name.Trim();
        var device = new FieldDevice { AccountId = account.Id, Name = called[..Math.Min(called.Length, LongestName)], Fingerprint = BearerToken.Fingerprint(token), Role = grant.Role, RegionCode = grant.RegionCode, AddedAt = now, SeenAt = now };
        db.Add(device);
        await db.Commit(new Act(AccountPermissions.Own, nameof(AddPhone), grant.RegionCode, nameof(Account), account.Id) { RelatedId = device.Id });
        return new(device.Id, token, account, grant.Role, grant.RegionCode);
    }
}
