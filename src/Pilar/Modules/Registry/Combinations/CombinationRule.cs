using System.Text.Json.Serialization;
using Pilar.Kernel;
using Pilar.Modules.Registry.Pillars;

namespace Pilar.Modules.Registry.Combinations;

/// <summary>What two kinds of role held at once mean. A kind beside itself means two different regions; "*" stands for any other kind.</summary>
public sealed record CombinationRule(string First, string Second, CombinationClass Class, string BasisId, string BasisEn)
{
    public const string Any = "*";

    /// <summary>The legal basis or the reason, as officers quote it.</summary>
    [JsonIgnore]
    public string Basis => Language.T(BasisId, BasisEn);

    [JsonIgnore]
    public bool IsOfOneKind => First == Second;

    public bool Covers(string one, string other) => First == one && Second == other || First == other && Second == one;

    public bool CoversAny(string kind) => Second == Any && First == kind || First == Any && Second == kind;
}
