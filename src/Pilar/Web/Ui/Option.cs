using Pilar.Kernel;

namespace Pilar.Web.Ui;

/// <summary>A choice of a select or radio group.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Text">What people read.</param>
/// <param name="Group">Heading it stands under, in selects.</param>
/// <param name="Help">A line of explanation, in radio groups.</param>
public sealed record Option(string Value, string Text, string? Group = null, string? Help = null)
{
    /// <summary>All values of an enum, named by <paramref name="text"/>.</summary>
    public static IReadOnlyList<Option> Of<T>(Func<T, string> text) where T : struct, Enum => [.. Enum.GetValues<T>().Select(value => new Option(value.ToString(), text(value)))];

    public static IReadOnlyList<Option> YesNo => [new("true", Language.T("Ya", "Yes")), new("false", Language.T("Tidak", "No"))];
}
