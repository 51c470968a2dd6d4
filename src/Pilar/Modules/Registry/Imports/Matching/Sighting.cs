using Pilar.Data.Secrets;
using Pilar.Modules.Registry.People;

namespace Pilar.Modules.Registry.Imports.Matching;

/// <summary>A listed row seen as "who is this?".</summary>
internal sealed record Sighting(Identity Identity, string? NikIndex, string SortName)
{
    public static Sighting Of(ListedFacts facts, FieldCipher cipher, int thisYear)
    {
        var nik = facts.Nik;
        return new(new()
        {
            Nik = facts.NikText,
            HasNik = nik is not null,
            Given = PersonName.Fold(facts.Given),
            Born = facts.BirthDate,
            Sex = facts.Sex,
            BirthPlace = PersonName.Fold(facts.BirthPlace),
            Places = new[] { facts.Home, facts.Duty ?? facts.DutyArea }.OfType<string>().ToList(),
            ThisYear = thisYear,
        }, nik is { } n ? cipher.BlindIndex(n.Digits) : null, PersonName.Fold(facts.Name));
    }
}
