using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Pilar.Modules.Registry.Duplicates;

/// <summary>Where a page of pairs ended.</summary>
public sealed record PairCursor(double Probability, Guid Id)
{
    public static PairCursor Of(DuplicatePair pair) => new(pair.Probability, pair.Id);

    public static PairCursor? Parse(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length > 200 || !Base64Url.IsValid(text)) return null;
        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split('\n');
        return parts.Length == 2 && double.TryParse(parts[0], CultureInfo.InvariantCulture, out var probability) && Guid.TryParse(parts[1], out var id) ? new(probability, id) : null;
    }

    public override string ToString() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(Probability.ToString("R", CultureInfo.InvariantCulture) + "\n" + Id));
}
