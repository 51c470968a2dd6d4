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
    /// <summary>Agrees nearly always; never learnt.</summary>
    Same,
    /// <summary>Learnt for the doubtful levels only; full agreement stays chance.</summary>
    Doubtful,
}

/// <summary>
/// A class of pairs in the mixture. Besides "same person" and "unrelated" there are the kinds of different people whose fields agree
/// together; without them that agreement would be counted once per field, and households would be merged.
/// </summary>
internal sealed record PairClass(string Name, Fit Who, Fit When, Fit Key, Fit Home, Fit Trait)
{
    public static PairClass[] All { get; } =
    [
        new("same person", Fit.Agree, Fit.Agree, Fit.Agree, Fit.Agree, Fit.Agree),
        new("one household", Fit.Between, Fit.Chance, Fit.Chance, Fit.Agree, Fit.Between),
        new("namesakes nearby", Fit.Agree, Fit.Chance, Fit.Chance, Fit.Between, Fit.Between),
        new("twins", Fit.Doubtful, Fit.Same, Fit.Between, Fit.Agree, Fit.Between),
        new("born the same day", Fit.Doubtful, Fit.Same, Fit.Between, Fit.Between, Fit.Between),
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
