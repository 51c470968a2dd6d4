using Pilar.Modules.Registry.People;
using Pilar.Modules.Registry.People.Search;

namespace Pilar.Modules.Registry;

/// <summary>How names are stored and compared so that they are found however they are spelt.</summary>
public static class Spelling
{
    /// <summary>Small letters, digits and single spaces, to store beside a name and to order by.</summary>
    public static string Fold(string? text) => PersonName.Fold(text);

    /// <summary>The words of a text as they sound, each once.</summary>
    public static IReadOnlyList<string> Sounds(string? text) => NamePostings.WordsOf(PersonName.Fold(text));

    /// <summary>One typing error apart (two from six letters on), or the beginning of it.</summary>
    /// <param name="sound">What somebody asks for.</param>
    /// <param name="known">A sound that occurs.</param>
    public static bool IsNear(string sound, string known)
    {
        var allowed = sound.Length switch { < 4 => 0, < 6 => 1, _ => 2 };
        return sound.Length > 2 && known.StartsWith(sound, StringComparison.Ordinal) || EditDistance.Between(sound, known, allowed) <= allowed;
    }
}
