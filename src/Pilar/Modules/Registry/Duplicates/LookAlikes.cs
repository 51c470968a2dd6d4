using Pilar.Kernel;
using Pilar.Modules.Registry.People.Identity;

namespace Pilar.Modules.Registry.Duplicates;

/// <summary>Somebody in the registry may be the person about to be saved; nothing was saved. Answered by looking at them and saying that it is
/// somebody else.</summary>
public sealed class LookAlikes(IReadOnlyList<PersonCandidate> people, string message) : Refusal(message, Field)
{
    /// <summary>The field that says "somebody else".</summary>
    public const string Field = "ConfirmedDistinct";

    public IReadOnlyList<PersonCandidate> People { get; } = people;
}
