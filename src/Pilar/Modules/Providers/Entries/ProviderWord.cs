using Pilar.Modules.Registry;

namespace Pilar.Modules.Providers.Entries;

/// <summary>A word of a provider's name or of what it offers, as it sounds: what misspelt searches are found by.</summary>
public sealed class ProviderWord
{
    public Guid ProviderId { get; init; }
    public required string Sound { get; init; }

    internal static void Renew(Provider provider)
    {
        var text = string.Join(' ', provider.Services.Where(s => s.Status != ProviderStatus.Closed).Select(s => s.Name).Prepend(provider.Name));
        var wanted = Spelling.Sounds(text).ToHashSet(StringComparer.Ordinal);
        provider.Words.RemoveAll(w => !wanted.Remove(w.Sound));
        provider.Words.AddRange(wanted.Select(sound => new ProviderWord { ProviderId = provider.Id, Sound = sound }));
    }
}
