using Pilar.Modules.Registry.Imports.Matching;
using Pilar.Modules.Registry.Imports.Reading.Rows;
using Pilar.Modules.Registry.People;

namespace Pilar.Modules.Registry.Imports.Committing;

/// <summary>Where a row and a known person differ, and whose word counts. Pure: the preview shows it, the commit does it.</summary>
internal static class PersonChanges
{
    /// <param name="nik">The person's number in clear.</param>
    /// <param name="isFresher">The row's letter is newer than any the person has.</param>
    public static IReadOnlyList<FieldChange> Of(ListedFacts row, Person person, string nik, ConflictRule rule, bool isFresher, int thisYear)
    {
        var changes = new List<FieldChange>();
        if (row.Given.Length > 0 && PersonName.Fold(row.Name) is var folded && folded != person.SortName)
            changes.Add(new(nameof(Person.Name), person.Name, row.Name, rule == ConflictRule.TakeList && PersonName.Fold(row.Given) != PersonName.Fold(PersonName.Parse(person.Name).Given)));
        AddIdentity(changes, row, person, nik, rule, thisYear);
        if (row.Home is { } home && home != person.VillageCode)
            changes.Add(new(nameof(Person.VillageCode), person.VillageCode, home, Takes(rule, person.VillageCode is null, isFresher)));
        foreach (var field in PersonField.All)
        {
            var (listed, ours) = (Text(field.Listed(row)), field.Ours(person));
            if (listed is null || Same(listed, ours)) continue;
            changes.Add(new(field.Name, ours, listed, Takes(rule, ours is null, field.Changes && isFresher)));
        }
        return changes;
    }

    /// <summary>What a row's number is stored as: a lost last digit is not pretended to be known.</summary>
    public static string NikOf(ListedFacts row) => row.NikCondition switch
    {
        NikCondition.LastDigitLost => row.NikText[..Math.Min(15, row.NikText.Length)] + "?",
        NikCondition.Scientific => "",
        _ => row.NikText,
    };

    private static bool Takes(ConflictRule rule, bool missing, bool fresher) => rule switch
    {
        ConflictRule.TakeList => true,
        ConflictRule.FillGaps => missing || fresher,
        _ => false,
    };

    /// <summary>Number, birth date and sex belong together: when only the list's three agree with each other, they are taken together.</summary>
    private static void AddIdentity(List<FieldChange> changes, ListedFacts row, Person person, string nik, ConflictRule rule, int thisYear)
    {
        var listed = NikOf(row);
        var ours = Identity(nik, person.NikState is not (NikState.Unknown or NikState.Malformed), person.BirthDate, person.Sex, thisYear);
        var theirs = Identity(listed, row.Nik is not null, row.BirthDate, row.Sex, thisYear);
        var whole = rule != ConflictRule.KeepOurs && person.NikState != NikState.Verified
            && (rule == ConflictRule.TakeList || !IsSound(ours) && IsSound(theirs));
        // Facts of a row that contradicts itself complete nothing.
        var (gaps, agree) = (rule == ConflictRule.FillGaps, !theirs.HasNik || theirs.Fits);
        if (row.BirthDate is { } born && born != person.BirthDate) changes.Add(new(nameof(Person.BirthDate), person.BirthDate, born, whole || gaps && person.BirthDate is null && agree));
        if (row.Sex is { } sex && sex != person.Sex) changes.Add(new(nameof(Person.Sex), person.Sex, sex, whole || gaps && person.Sex is null && agree));
        if (listed.Length > 0 && listed != nik)
            changes.Add(new("Nik", nik.Length == 0 ? null : nik, listed, whole && (theirs.HasNik || !ours.HasNik) || gaps && agree && (nik.Length == 0 || theirs.HasNik && !ours.HasNik)));
    }

    private static bool IsSound(Identity it) => it is { Fits: true, Born: not null, Sex: not null };

    private static Identity Identity(string nik, bool hasNik, DateOnly? born, Sex? sex, int thisYear) =>
        new() { Nik = nik, HasNik = hasNik, Given = "", Born = born, Sex = sex, Places = [], ThisYear = thisYear };

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim() is { Length: > 400 } long_ ? long_[..400] : text.Trim();

    /// <summary>Capitals and punctuation make no difference.</summary>
    private static bool Same(string listed, string? ours) => ours is not null && (listed == ours || PersonName.Fold(listed) == PersonName.Fold(ours));
}
