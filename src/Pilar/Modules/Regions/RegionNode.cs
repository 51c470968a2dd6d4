using Pilar.Kernel;

namespace Pilar.Modules.Regions;

/// <summary>One region in a <see cref="RegionTree"/>: the nation, a province, regency, district or village.</summary>
public sealed class RegionNode
{
    private RegionNode[] children = [];

    internal RegionNode(string code, string name, RegionNode? parent)
    {
        Code = code;
        Name = name;
        Parent = parent;
        Level = RegionCode.Level(code);
    }

    public string Code { get; }

    /// <summary>The official name; regencies and cities with "Kabupaten" or "Kota" in front.</summary>
    public string Name { get; }

    public RegionLevel Level { get; }

    /// <summary>Null only for the nation.</summary>
    public RegionNode? Parent { get; }

    public IReadOnlyList<RegionNode> Children => children;

    internal void Adopt(RegionNode[] regions) => children = regions;

    public override string ToString() => $"{Code} {Name}";
}
