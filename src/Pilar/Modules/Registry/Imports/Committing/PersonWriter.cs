using Pilar.Modules.Registry.People;

namespace Pilar.Modules.Registry.Imports.Committing;

/// <summary>Makes people of rows, and writes what a row knows better into known ones.</summary>
internal sealed class PersonWriter(Niks niks, Kernel.Clock clock)
{
    public PersonDesk Create(ListedFacts row)
    {
        var person = new Person(row.Name, clock.UtcNow) { BirthDate = row.BirthDate, Sex = row.Sex };
        person.Rename(row.Name, PersonName.Fold(row.Name));
        person.MoveTo(row.Home);
        foreach (var field in PersonField.All)
            if (field.Listed(row) is { } text && !string.IsNullOrWhiteSpace(text)) field.Set(person, text.Trim() is { Length: > 400 } long_ ? long_[..400] : text.Trim());
        var nik = PersonChanges.NikOf(row);
        niks.Assign(person, nik);
        return new(person, IsNew: true) { Nik = nik };
    }

    /// <returns>True when the list differed and the registry kept its own.</returns>
    public bool Update(PersonDesk desk, IReadOnlyList<FieldChange> changes, RowEffects effects)
    {
        var judgeAgain = false;
        foreach (var change in changes.Where(c => c.Take))
        {
            Apply(desk, change);
            judgeAgain |= change.Field is "Nik" or nameof(Person.BirthDate) or nameof(Person.Sex);
            if (!desk.IsNew) effects.Changed.Add(Replacement.Of<Person>(desk.Person.Id, change.Field, change.Before, change.After));
        }
        if (judgeAgain) Judge(desk);
        return changes.Any(c => !c.Take);
    }

    private void Apply(PersonDesk desk, FieldChange change)
    {
        var person = desk.Person;
        switch (change.Field)
        {
            case nameof(Person.Name):
                var name = (string)change.After!;
                person.Rename(name, PersonName.Fold(name));
                foreach (var role in desk.Roles) role.SortName = person.SortName;
                break;
            case nameof(Person.BirthDate): person.BirthDate = (DateOnly?)change.After; break;
            case nameof(Person.Sex): person.Sex = (Sex?)change.After; break;
            case nameof(Person.VillageCode): person.MoveTo((string?)change.After); break;
            case "Nik": desk.Nik = (string)change.After!; break;
            default: PersonField.All.First(f => f.Name == change.Field).Set(person, (string?)change.After); break;
        }
    }

    /// <summary>A number known to be shared stays so: two people wrote it.</summary>
    private void Judge(PersonDesk desk)
    {
        var (index, state) = (desk.Person.NikIndex, desk.Person.NikState);
        niks.Assign(desk.Person, desk.Nik);
        if (state == NikState.Shared && desk.Person.NikIndex == index && desk.Person.NikState == NikState.WellFormed) desk.Person.JudgeNik(NikState.Shared);
    }
}
