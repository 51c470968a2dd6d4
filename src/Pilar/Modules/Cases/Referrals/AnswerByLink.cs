using Pilar.Kernel;
using Pilar.Modules.Cases.Records;
using Pilar.Modules.Cases.Secrecy;
using Pilar.Modules.Providers;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Cases.Referrals;

/// <summary>A referral as the holder of its link sees it.</summary>
public sealed record LinkedReferral(Referral Referral, ReferralMessage Message, ClientCard Client, string? Service, string? Provider);

/// <summary>Whoever holds the link has no account: the program acts for the partner, in a scope of its own.</summary>
public sealed class AnswerByLink(IServiceScopeFactory scopes, Actor asker)
{
    /// <returns>Null when the link does not serve (any more).</returns>
    public async Task<LinkedReferral?> Find(string code)
    {
        await using var scope = Open();
        var (door, cipher) = (scope.ServiceProvider.GetRequiredService<ReferralDoor>(), scope.ServiceProvider.GetRequiredService<CaseCipher>());
        if (await door.ByLink(code) is not { } referral) return null;
        var service = await scope.ServiceProvider.GetRequiredService<ServiceNames>().Find(referral.ServiceId);
        return new(referral, cipher.Read<ReferralMessage>(referral.Message), await door.Client(referral), service?.Service, service?.Provider);
    }

    /// <returns>The secret of the next link; null when the referral is over.</returns>
    public async Task<string?> Run(string code, AnswerForm form)
    {
        await using var scope = Open();
        return await scope.ServiceProvider.GetRequiredService<AnswerReferral>().RunByLink(code, form);
    }

    private AsyncServiceScope Open()
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().BecomeSystem(T("mitra", "partner"), asker.Origin);
        return scope;
    }
}
