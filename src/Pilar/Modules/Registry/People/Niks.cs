using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Secrets;
using Pilar.Modules.Registry.People.Identity;

namespace Pilar.Modules.Registry.People;

/// <summary>The population number of a person: judged, encrypted, findable by its blind index, and never quietly held by two.</summary>
public sealed class Niks(AppDb db, FieldCipher cipher)
{
    private const int Chunk = 1000;

    /// <summary>Stores a number as written, judges it, and settles who shares it; the caller commits.</summary>
    /// <returns>Everybody whose NIK state changed by it, this person left aside: their verdicts need another look.</returns>
    public async Task<IReadOnlyCollection<Guid>> Set(Person person, string? text)
    {
        var before = person.NikIndex;
        Assign(person, text);
        return await Settle(new[] { before, person.NikIndex }.OfType<string>(), person.Id);
    }

    /// <summary>The same without looking at other people: for imports, which settle a whole batch at the end.</summary>
    public void Assign(Person person, string? text)
    {
        var written = Nik.Clean(text);
        if (written.Length == 0)
        {
            person.SetNik(null, null, null, NikState.Unknown);
            return;
        }

        var nik = Nik.Parse(written);
        var index = nik is null ? null : Index(nik.Value);
        var state = nik is null ? NikState.Malformed
            : nik.Value.Against(person.Sex, person.BirthDate).Any() ? NikState.Contradictory
            : person.NikState == NikState.Verified && person.NikIndex == index ? NikState.Verified
            : NikState.WellFormed;
        // Encrypting again would show as a change in the log.
        var same = person.NikCipher is { } stored && cipher.Decrypt(stored) == written;
        person.SetNik(same ? person.NikCipher : cipher.Encrypt(written), index, written[^Math.Min(4, written.Length)..], state);
    }

    /// <summary>Judges the stored number again after sex or birth date changed.</summary>
    public Task<IReadOnlyCollection<Guid>> JudgeAgain(Person person) => Set(person, Read(person));

    /// <summary>Keyed fingerprint of a number, as stored in <see cref="Person.NikIndex"/>.</summary>
    public string Index(Nik nik) => cipher.BlindIndex(nik.Digits);

    /// <summary>What is stored, in clear: only for judging, and for a reveal that is audited.</summary>
    public string? Read(Person person) => person.NikCipher is { } sealedNik ? cipher.Decrypt(sealedNik) : null;

    /// <summary>What is stored about somebody, to ask who else it may be.</summary>
    public PersonClue Clue(Person person) => new(person.Name, Read(person), person.BirthDate, person.Sex, person.VillageCode, person.Phone);

    /// <summary>Among living, unmerged people one holder makes a number well-formed, several make it shared. A verified number stays its
    /// owner's, a contradictory one stays contradictory.</summary>
    /// <param name="indexes">Fingerprints whose holders may have changed.</param>
    /// <param name="except">Left out of the answer.</param>
    public async Task<IReadOnlyCollection<Guid>> Settle(IEnumerable<string> indexes, Guid? except = null)
    {
        var changed = new HashSet<Guid>();
        foreach (var chunk in indexes.Distinct(StringComparer.Ordinal).Chunk(Chunk))
        {
            await db.Set<Person>().IgnoreQueryFilters([AppDb.RegionFilter]).Where(p => chunk.Contains(p.NikIndex)).LoadAsync();
            var wanted = chunk.ToHashSet(StringComparer.Ordinal);
            var holders = db.Set<Person>().Local.Where(p => p.NikIndex is { } index && wanted.Contains(index) && p is { DiedOn: null, MergedIntoId: null });
            foreach (var group in holders.GroupBy(p => p.NikIndex).Select(g => g.ToList()).ToList())
                foreach (var person in group)
                    if (Settled(person.NikState, group.Count) is var state && state != person.NikState)
                    {
                        person.JudgeNik(state);
                        changed.Add(person.Id);
                    }
        }

        if (except is { } id) changed.Remove(id);
        return changed;
    }

    private static NikState Settled(NikState state, int holders) => state switch
    {
        NikState.WellFormed when holders > 1 => NikState.Shared,
        NikState.Shared when holders == 1 => NikState.WellFormed,
        _ => state,
    };
}
