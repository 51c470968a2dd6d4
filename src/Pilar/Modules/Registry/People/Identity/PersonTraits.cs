using System.Linq.Expressions;
using Pilar.Data.Secrets;
using Pilar.Linkage;

namespace Pilar.Modules.Registry.People.Identity;

/// <summary>What comparing needs of a person.</summary>
internal sealed record PersonTraits(Guid Id, string Name, byte[]? NikCipher, DateOnly? BirthDate, Sex? Sex, string? VillageCode, string? Phone, int Version)
{
    /// <summary>Columns of <see cref="Person"/> that decide how somebody looks when compared, or whether at all.</summary>
    public static readonly IReadOnlyList<string> Columns =
        [nameof(Person.Name), nameof(Person.NikCipher), nameof(Person.BirthDate), nameof(Person.Sex), nameof(Person.VillageCode), nameof(Person.Phone), nameof(Person.MergedIntoId)];

    public static readonly Expression<Func<Person, PersonTraits>> Of =
        p => new PersonTraits(p.Id, p.Name, p.NikCipher, p.BirthDate, p.Sex, p.VillageCode, p.Phone, p.Version);

    public PersonEntry Entry(FieldCipher cipher) =>
        new PersonClue(Name, NikCipher is null ? null : cipher.Decrypt(NikCipher), BirthDate, Sex, VillageCode, Phone).Entry;
}
