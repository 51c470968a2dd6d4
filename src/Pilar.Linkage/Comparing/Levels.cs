namespace Pilar.Linkage.Comparing;

/// <summary>The steps of agreement of one kind of field, from 1 (differs) up; 0 always means "missing in one of the two".</summary>
/// <param name="Names">What each level means; index 0 is "missing".</param>
/// <param name="Match">First guess of how often two records of one person show each level (sums to 1 without level 0).</param>
/// <param name="Role">What the field belongs to, for the classes of the model.</param>
internal sealed record Levels(string[] Names, double[] Match, FieldRole Role)
{
    public int Count => Names.Length;

    /// <summary>The level that means the very same value.</summary>
    public int Same { get; } = Array.IndexOf(Names, "same");

    /// <summary>How far a level goes towards full agreement: 0 doubtful, 1 nearly, 2 fully. Only names and dates tell this.</summary>
    public int Closeness(int level) => Role switch
    {
        FieldRole.Who => level is NameComparison.Different or NameComparison.Alike or NameComparison.Half or NameComparison.Typo ? 0 : 2,
        FieldRole.When => level == DateComparison.Different ? 0 : level == Same ? 2 : 1,
        _ => 0,
    };

    private static readonly Levels Name = Make(FieldRole.Who,
        ("different", .015), ("one word alike", .02), ("one word same, another different", .03), ("one word, inside the other", .035),
        ("shortened or initials", .07), ("typing error", .10), ("sounds the same, joined or other order", .11), ("same", .61), ("given and family name swapped", .01));
    private static readonly Levels Date = Make(FieldRole.When,
        ("different", .02), ("same year", .02), ("same year, rest unknown", .01), ("two of three parts same", .035), ("one slip", .045), ("day and month swapped", .02), ("same", .85));
    private static readonly Levels Nik = Make(FieldRole.Key,
        ("different", .02), ("different, one is doubtful", .015), ("only the serial differs", .02), ("two slips", .01), ("one slip", .085), ("same", .85));
    private static readonly Levels Identifier = Make(FieldRole.Key,
        ("different", .05), ("two slips", .02), ("one slip", .08), ("same", .85));
    private static readonly Levels Code = Make(FieldRole.Key, ("different", .08), ("one slip", .07), ("same", .85));
    private static readonly Levels Phone = Make(FieldRole.Home, ("different", .3), ("two slips", .01), ("one slip", .04), ("same", .65));
    private static readonly Levels Email = Make(FieldRole.Home, ("different", .27), ("similar", .08), ("same", .65));
    private static readonly Levels Sex = Make(FieldRole.Trait, ("different", .02), ("same", .98));
    private static readonly Levels Category = Make(FieldRole.Trait, ("different", .25), ("same", .75));
    private static readonly Levels Region = Make(FieldRole.Home, ("different", .06), ("same province", .01), ("same regency", .02), ("same district", .05), ("one slip", .01), ("same", .85));
    private static readonly Levels Postcode = Make(FieldRole.Home, ("different", .14), ("same area", .03), ("one slip", .05), ("same", .78));
    private static readonly Levels Place = Make(FieldRole.Home, ("different", .15), ("related", .03), ("typing error", .07), ("same", .75));
    private static readonly Levels Address = Make(FieldRole.Home, ("different", .2), ("little in common", .08), ("half in common", .12), ("mostly the same", .2), ("same", .4));
    private static readonly Levels Age = Make(FieldRole.When,
        ("different", .02), ("up to ten years apart", .02), ("one digit differs", .02), ("two or three years apart", .04), ("one year apart", .12), ("same", .78));
    private static readonly Levels Number = Make(FieldRole.Home, ("different", .17), ("near", .05), ("same", .78));

    public static Levels Of(LinkField field) => field.Kind switch
    {
        FieldKind.Name or FieldKind.GivenName or FieldKind.Surname => Name,
        FieldKind.Date => Date,
        FieldKind.Identifier => field.IsNik ? Nik : field.IsNumeric ? Identifier : Code,
        FieldKind.Phone => Phone,
        FieldKind.Email => Email,
        FieldKind.Sex => Sex,
        FieldKind.Category => Category,
        FieldKind.Region => Region,
        FieldKind.Postcode => field.IsNumeric ? Postcode : Place,
        FieldKind.Place => Place,
        FieldKind.Address => Address,
        FieldKind.Age => Age,
        _ => Number,
    };

    private static Levels Make(FieldRole role, params (string Name, double Match)[] levels)
    {
        var names = levels.Select(l => l.Name).Prepend("missing").ToArray();
        var total = levels.Sum(l => l.Match);
        return new Levels(names, [.. levels.Select(l => l.Match / total).Prepend(1)], role);
    }
}

/// <summary>What a field is about: fields of the home agree for different people of one household.</summary>
internal enum FieldRole { Who, When, Key, Trait, Home }
