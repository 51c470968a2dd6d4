using Pilar.Modules.Registry.CodeLists;

namespace Pilar.Modules.Registry;

/// <summary>A kind of PPKS, as other modules see it.</summary>
/// <param name="SensitiveClass">Class of specific personal data it belongs to; null = ordinary.</param>
/// <param name="OnlySex">The only sex the definition allows (M, F); null = both.</param>
public sealed record PpksKind(string Code, string Name, string? SensitiveClass, int? AgeFrom, int? AgeTo, string? OnlySex, bool InUse);

/// <summary>The kinds of PPKS of this installation's variant, ended ones too: old records stay readable.</summary>
public sealed class PpksList(Codes codes, Kernel.Clock clock)
{
    private IReadOnlyList<PpksKind>? kinds;

    public async Task<IReadOnlyList<PpksKind>> All() => kinds ??= [.. (await codes.All(Lists.Ppks)).Select(e => new PpksKind(e.Code, e.Name, e.DataClass, e.AgeFrom, e.AgeTo, e.OnlySex, e.InUseOn(clock.Today)))];

    /// <summary>Those that may be chosen today.</summary>
    public async Task<IReadOnlyList<PpksKind>> InUse() => [.. (await All()).Where(k => k.InUse)];
}
