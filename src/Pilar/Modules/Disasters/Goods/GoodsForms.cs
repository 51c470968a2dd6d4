using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Disasters.Goods;

/// <summary>How much of each kind.</summary>
public class AmountsForm
{
    public const int LongestPaper = 100, LongestName = 200;
    private const long Most = 10_000_000;

    /// <summary>By code of the goods; empty = none.</summary>
    public Dictionary<string, long?> Amounts { get; set; } = [];

    /// <summary>A form field for each kind, also after it was sent without some.</summary>
    public void Complete(IEnumerable<string> kinds)
    {
        foreach (var kind in kinds) Amounts.TryAdd(kind, null);
    }

    /// <param name="known">Goods: code -> name.</param>
    /// <param name="least">0 where "none" says something.</param>
    internal List<(string Kind, long Quantity)> Chosen(IReadOnlyDictionary<string, string> known, int least = 1)
    {
        var chosen = Amounts.Where(a => a.Value is { } n && (n != 0 || least == 0)).Select(a => (Kind: a.Key, Quantity: a.Value!.Value)).OrderBy(a => a.Kind, StringComparer.Ordinal).ToList();
        foreach (var (kind, quantity) in chosen)
        {
            if (!known.ContainsKey(kind)) throw new Refusal(T($"Barang \"{kind}\" tidak dikenal.", $"There are no goods \"{kind}\"."), $"{nameof(Amounts)}[{kind}]");
            if (quantity < least || quantity > Most) throw new Refusal(T($"Jumlah antara {least} dan {Show.Number(Most)}.", $"An amount lies between {least} and {Show.Number(Most)}."), $"{nameof(Amounts)}[{kind}]");
        }
        return chosen.Count > 0 ? chosen : throw new Refusal(T("Isi jumlah sedikitnya satu barang.", "Give the amount of at least one kind of goods."), nameof(Amounts));
    }
}

public sealed class StoreForm
{
    public string Name { get; set; } = "";

    /// <summary>Where it stands.</summary>
    public string? Region { get; set; }
}

public sealed class GoodsInForm : AmountsForm
{
    public string? Source { get; set; }
    public string? Paper { get; set; }
}

public sealed class GoodsOutForm : AmountsForm
{
    /// <summary>Needed when the store serves several incidents.</summary>
    public Guid? Incident { get; set; }

    /// <summary>To one of these four.</summary>
    public Guid? Household { get; set; }
    public Guid? Shelter { get; set; }
    public string? Village { get; set; }
    public Guid? Store { get; set; }

    /// <summary>Who took it over.</summary>
    public string? Receiver { get; set; }
    public string? Paper { get; set; }
}

public sealed class CounterForm
{
    public Guid? Movement { get; set; }
    public string? Reason { get; set; }
}
