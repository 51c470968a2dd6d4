using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Pilar.Modules.Registry.People;

namespace Pilar.Modules.Registry.Duplicates;

/// <summary>The columns of a person that a merge chooses between, in groups that only make sense together.</summary>
internal static class PersonColumns
{
    public static readonly IReadOnlyDictionary<string, string[]> Groups = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        [nameof(Person.Name)] = [nameof(Person.Name), nameof(Person.SortName)],
        [nameof(Person.TitlesBefore)] = [nameof(Person.TitlesBefore)],
        [nameof(Person.TitlesAfter)] = [nameof(Person.TitlesAfter)],
        [nameof(Person.Patronymic)] = [nameof(Person.Patronymic)],
        [nameof(Person.NikHint)] = [nameof(Person.NikCipher), nameof(Person.NikIndex), nameof(Person.NikHint), nameof(Person.NikState), nameof(Person.VerifiedNik)],
        [nameof(Person.Sex)] = [nameof(Person.Sex)],
        [nameof(Person.BirthPlace)] = [nameof(Person.BirthPlace)],
        [nameof(Person.BirthDate)] = [nameof(Person.BirthDate)],
        [nameof(Person.VillageCode)] = [nameof(Person.VillageCode)],
        [nameof(Person.Address)] = [nameof(Person.Address), nameof(Person.Rt), nameof(Person.Rw)],
        [nameof(Person.Phone)] = [nameof(Person.Phone)],
        [nameof(Person.Email)] = [nameof(Person.Email)],
        [nameof(Person.Education)] = [nameof(Person.Education)],
        [nameof(Person.Occupation)] = [nameof(Person.Occupation)],
        [nameof(Person.DiedOn)] = [nameof(Person.DiedOn)],
    };

    /// <summary>Every column as JSON text, to be kept and put back.</summary>
    public static Dictionary<string, string?> Read(EntityEntry<Person> person) => Groups.Values.SelectMany(columns => columns)
        .ToDictionary(c => c, c => person.Property(c).CurrentValue is { } value ? JsonSerializer.Serialize(value) : null, StringComparer.Ordinal);

    public static void Write(EntityEntry<Person> person, string column, string? json)
    {
        var property = person.Property(column);
        property.CurrentValue = json is null ? null : JsonSerializer.Deserialize(json, property.Metadata.ClrType);
    }
}
