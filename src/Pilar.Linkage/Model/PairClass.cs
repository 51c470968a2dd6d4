using Pilar.Linkage.Comparing;

namespace Pilar.Linkage.Model;

/// <summary>How a class of pairs treats a field.</summary>
internal enum Fit
{
    /// <summary>As chance has it; never learnt.</summary>
    Chance,
    /// <summary>Learnt, starting from how one person's records agree.</summary>
    Agree,
    /// <summary>Learnt, starting halfway between chance and agreement.</summary>
    Between,
    /// <summary>Like <see cref="Agree"/>, but never far from the start, so that the class keeps its meaning.</summary>
    Anchored,
    /// <summary>Agrees nearly always; never learnt.</summary>
    Same,
    /// <summary>Learnt for the doubtful levels only; full agreement stays chance.</summary>
    Doubtful,
    /// <summary>Like <see cref="Doubtful"/>, starting from names that often have one word in common: a family's.</summary>
    Relative,
    /// <summary>Nearly chance: agreement happens by mistake and is learnt up to a few per cent (a relative's number).</summary>
    Mistake,
}

/// <summary>
/// A class of pairs in the mixture. Besides "same person" and "unrelated" there are the kinds of different people whose fields agree
/// together; without them that agreement would be counted once per field, and households would be merged.
/// </summary>
/// <param name="Name">What the pairs of the class are.</param>
/// <param name="Who">How names are treated; likewise birth date, identifiers, home and other traits.</param>
/// <param name="Shared">Roles whose agreement has one cause in this class (a family's name, a common address), so that a rare value says nothing against it.</param>
internal sealed record PairClass(string Name, Fit Who, Fit When, Fit Key, Fit Home, Fit Trait, params FieldRole[] Shared)
{
    public static PairClass[] All { get; } =
    [
        new("same person", Fit.Agree, Fit.Agree, Fit.Agree, Fit.Agree, Fit.Agree, FieldRole.Who, FieldRole.When, FieldRole.Key, FieldRole.Home, FieldRole.Trait),
        new("one household", Fit.Between, Fit.Doubtful, Fit.Mistake, Fit.Anchored, Fit.Between, FieldRole.Who, FieldRole.Key, FieldRole.Home),
        new("twins", Fit.Doubtful, Fit.Same, Fit.Between, Fit.Anchored, Fit.Between, FieldRole.Who, FieldRole.When, FieldRole.Key, FieldRole.Home),
        new("neighbours", Fit.Between, Fit.Doubtful, Fit.Chance, Fit.Between, Fit.Between, FieldRole.Home),
        new("namesakes nearby", Fit.Agree, Fit.Doubtful, Fit.Chance, Fit.Between, Fit.Between, FieldRole.Home),
        new("born the same day", Fit.Doubtful, Fit.Same, Fit.Between, Fit.Between, Fit.Between, FieldRole.Home),
        new("unrelated", Fit.Chance, Fit.Chance, Fit.Chance, Fit.Chance, Fit.Chance),
    ];

    public Fit Of(FieldRole role) => role switch
    {
        FieldRole.Who => Who,
        FieldRole.When => When,
        FieldRole.Key => Key,
        FieldRole.Home => Home,
        _ => Trait,
    };
}
