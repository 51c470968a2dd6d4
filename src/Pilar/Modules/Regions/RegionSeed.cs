using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;

namespace Pilar.Modules.Regions;

/// <summary>All regions of Indonesia from the npm package idn-area-data (ODbL), embedded at build time.</summary>
internal sealed class RegionSeed(AppDb db) : Seed
{
    public override int Order => 1;

    public override async Task Plant()
    {
        if (await db.Set<Region>().AnyAsync()) return;
        await db.CommitBatch(
            new Act(RegionPermissions.Maintain, "PlantRegions", RegionCode.Nation, nameof(Region), Guid.Empty),
            writer => writer.Insert(Package().ToList()));
    }

    internal static IEnumerable<Region> Package()
    {
        foreach (var file in new[] { "provinces", "regencies", "districts", "villages" })
        {
            using var stream = typeof(RegionSeed).Assembly.GetManifestResourceStream($"regions/{file}.csv")!;
            using var lines = new StreamReader(stream);
            lines.ReadLine();
            while (lines.ReadLine() is { Length: > 0 } line)
            {
                var code = line[..line.IndexOf(',')];
                var name = file == "provinces" ? line[(code.Length + 1)..] : line[(line.IndexOf(',', code.Length + 1) + 1)..];
                yield return new Region { Code = code, Name = name.Trim('"').Replace("\"\"", "\"", StringComparison.Ordinal), ParentCode = RegionCode.Parent(code) };
            }
        }
    }
}
