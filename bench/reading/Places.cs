using System.Text;
using Pilar.Kernel;
using Pilar.Modules.Regions;

namespace Pilar.Bench.Reading;

/// <summary>How many misspelt village names of all Indonesia are found, by kind of misspelling (fixed seed).</summary>
internal static class Places
{
    private static readonly (string Name, Func<string, Random, string> Change)[] Ways =
    [
        ("as it is", (name, _) => name),
        ("upper, prefix", (name, r) => (r.Next(2) == 0 ? "DS." : "Kel. ") + name.ToUpperInvariant()),
        ("joined", (name, _) => name.Replace(" ", "")),
        ("old spelling", (name, _) => Old(name)),
        ("abbreviated", (name, r) => Abbreviate(name, r)),
        ("silent h, a/e", (name, r) => Sound(name, r)),
        ("letter left out", (name, r) => At(name, r, (n, i) => n.Remove(i, 1))),
        ("letter doubled", (name, r) => At(name, r, (n, i) => n.Insert(i, n[i].ToString()))),
        ("letters swapped", (name, r) => At(name, r, (n, i) => i + 1 < n.Length ? n[..i] + n[i + 1] + n[i] + n[(i + 2)..] : n)),
        ("letter wrong", (name, r) => At(name, r, (n, i) => n[..i] + (char)('a' + r.Next(26)) + n[(i + 1)..])),
        ("two letters wrong", (name, r) => At(At(name, r, (n, i) => n[..i] + (char)('a' + r.Next(26)) + n[(i + 1)..]), r, (n, i) => n.Remove(i, 1))),
    ];

    public static void Run(int every)
    {
        var tree = RegionTree.FromPackage();
        var resolver = new RegionResolver(tree);
        var villages = tree.Below(RegionCode.Nation, RegionLevel.Village).Where((v, i) => i % every == 0 && v.Parent!.Children.Count(o => o.Name.Equals(v.Name, StringComparison.OrdinalIgnoreCase)) == 1).ToArray();
        Console.WriteLine($"{"misspelling",-18} {"changed",8} {"found",8} {"nothing",8} {"wrong",8}");
        foreach (var (name, change) in Ways)
        {
            var random = new Random(7);
            var (changed, found, none, wrong) = (0, 0, 0, 0);
            foreach (var village in villages)
            {
                var written = change(village.Name, random);
                if (written == village.Name && name != "as it is") continue;
                changed++;
                var match = resolver.Find(written, village.Parent!.Code, RegionLevel.Village);
                if (match.Region == village) found++;
                else if (match.Region is null) none++;
                else if (++wrong <= 4) Console.WriteLine($"    {written} -> {match.Region.Name} instead of {village.Name}");
            }

            Console.WriteLine($"{name,-18} {changed,8} {100.0 * found / changed,7:0.00}% {100.0 * none / changed,7:0.00}% {100.0 * wrong / changed,7:0.00}%");
        }

        var strangers = villages.Select((v, i) => (v.Name, District: villages[(i + villages.Length / 2) % villages.Length].Parent!)).Where(s => s.District.Children.All(c => c.Name != s.Name)).ToArray();
        var madeUp = strangers.Count(s => resolver.Find(s.Name, s.District.Code, RegionLevel.Village).Region is not null);
        Console.WriteLine($"names of villages elsewhere taken for one of the district: {100.0 * madeUp / strangers.Length:0.00}%");
    }

    private static string Old(string name) => name.Replace("j", "dj").Replace("J", "Dj").Replace("y", "j").Replace("Y", "J").Replace("u", "oe").Replace("U", "Oe").Replace("c", "tj").Replace("C", "Tj");

    private static string Sound(string name, Random random) => random.Next(3) switch
    {
        0 => name.Replace("h", "", StringComparison.OrdinalIgnoreCase),
        1 => name.Length > 3 && name[1] == 'a' ? name[0] + "e" + name[2..] : name,
        _ => name.Replace("i", "y"),
    };

    private static string Abbreviate(string name, Random random)
    {
        var words = name.Split(' ');
        if (words.Length < 2 || words[0].Length < 5) return name;
        var word = words[0];
        var short_ = new StringBuilder().Append(word[0]);
        foreach (var c in word[1..])
            if (!"aiueo".Contains(c) && short_.Length < 2 + random.Next(2)) short_.Append(c);
        return short_ + ". " + string.Join(' ', words[1..]);
    }

    private static string At(string name, Random random, Func<string, int, string> change)
    {
        if (name.Length < 5) return name;
        var i = random.Next(1, name.Length);
        return name[i] == ' ' ? name : change(name, i);
    }
}
