using Pilar.Data;
using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Web;

/// <summary>What every list of the JSON interface is asked with; what cannot be read is refused in words.</summary>
internal static class ListQuery
{
    public const int Most = 200, Usual = 50;

    /// <returns>How many are wanted.</returns>
    public static int Limit(int? asked) => asked is < 1 or > Most
        ? throw new Refusal(T($"limit harus antara 1 dan {Most}.", $"limit must be between 1 and {Most}."), "limit") : asked ?? Usual;

    /// <param name="code">As asked; null = not at all.</param>
    /// <param name="about">Name of the value.</param>
    public static void CheckRegion(string? code, string about = "region")
    {
        if (code is not null && !RegionCode.IsWellFormed(code)) throw new Refusal(T($"Bukan kode wilayah: {code}.", $"Not a region code: {code}."), about);
    }

    /// <summary>For lists that are of the actor's own region or of a part of it.</summary>
    /// <returns>The code as asked.</returns>
    /// <exception cref="Missing">It lies elsewhere.</exception>
    public static string? Inside(Actor actor, string? code)
    {
        CheckRegion(code);
        return code is null || actor.Region is { } mine && RegionCode.Contains(mine, code) ? code : throw new Missing();
    }

    /// <returns>The record behind which the page begins; null = from the start.</returns>
    public static Guid? Cursor(string? asked) => asked is null ? null : Guid.TryParse(asked, out var id) ? id : throw UnknownCursor();

    public static Refusal UnknownCursor() => new(T("cursor tidak dikenal; pakai nilai next dari halaman sebelumnya.", "Unknown cursor; use the value of next of the page before."), "cursor");
}
