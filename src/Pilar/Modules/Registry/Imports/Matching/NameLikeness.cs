namespace Pilar.Modules.Registry.Imports.Matching;

/// <summary>How alike two given names are, from nothing in common to the same letters.</summary>
public enum Likeness { Different, Partly, Close, Sound, Equal }

internal static class NameLikeness
{
    public static Likeness Of(Identity a, Identity b)
    {
        if (a.Given == b.Given) return Likeness.Equal;
        var (left, right) = (a.Sound, b.Sound);
        var (joinedLeft, joinedRight) = (Joined(left), Joined(right));
        if (joinedLeft == joinedRight) return Likeness.Sound;
        var shorter = Math.Min(joinedLeft.Length, joinedRight.Length);
        var allowed = shorter switch { < 4 => 0, < 9 => 1, _ => 2 };
        if (Distance.Between(joinedLeft, joinedRight, allowed) <= allowed) return Likeness.Close;
        return Words(left.Split(' '), right.Split(' '));
    }

    /// <summary>Word by word in order: each word of the shorter name equals, begins or nearly equals one of the longer.</summary>
    private static Likeness Words(string[] left, string[] right)
    {
        var (few, many) = left.Length <= right.Length ? (left, right) : (right, left);
        int at = 0, full = 0, met = 0;
        foreach (var word in few)
            for (var i = at; i < many.Length; i++)
            {
                if (!Meets(word, many[i])) continue;
                met++;
                if (Math.Min(word.Length, many[i].Length) >= 3) full++;
                at = i + 1;
                break;
            }
        return met == few.Length && full > 0 ? Likeness.Close : full > 0 ? Likeness.Partly : Likeness.Different;
    }

    private static bool Meets(string a, string b) =>
        a == b || (a.Length == 1 || b.Length == 1) && a[0] == b[0] || Math.Min(a.Length, b.Length) >= 4 && Distance.Between(a, b, 1) <= 1;

    private static string Joined(string sound) => sound.Contains(' ') ? sound.Replace(" ", "") : sound;
}
