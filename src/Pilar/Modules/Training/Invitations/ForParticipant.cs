using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training.Invitations;

/// <summary>Whoever holds the link of an invitation has no account: the program acts for them, in a scope of its own.</summary>
public sealed class ForParticipant(IServiceScopeFactory scopes, Actor asker)
{
    /// <returns>To be disposed by the caller.</returns>
    public AsyncServiceScope Open()
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().BecomeSystem(T("peserta", "participant"), asker.Origin);
        return scope;
    }
}
