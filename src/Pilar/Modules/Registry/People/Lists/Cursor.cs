using System.Buffers.Text;
using System.Text;

namespace Pilar.Modules.Registry.People.Lists;

/// <summary>Where a page of a list ended: the last name and person seen.</summary>
public sealed record Cursor(string SortName, Guid Id)
{
    public static Cursor? Parse(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length > 1000 || !Base64Url.IsValid(text)) return null;
        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split('\n');
        return parts.Length == 2 && Guid.TryParse(parts[1], out var id) ? new(parts[0], id) : null;
    }

    public override string ToString() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{SortName}\n{Id}"));
}
