using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training.Invitations;

/// <summary>Whoever holds the link of an invitation has no account: the program acts for them, in a scope of its own.</summary>
public sealed class ForLinkHolder(IServiceScopeFactory scopes, Actor asker)
{
    /// <returns>To be disposed by the caller.</returns>
    public AsyncServiceScope Participant() => Open(T("peserta", "participant"));

    /// <returns>To be disposed by the caller.</returns>
    public AsyncServiceScope Speaker() => Open(T("narasumber", "speaker"));

    private AsyncServiceScope Open(string name)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().BecomeSystem(name, asker.Origin);
        return scope;
    }
}
