using Pilar.Data;
using Pilar.Data.Secrets;
using Pilar.Modules.Registry.Imports.Matching;

namespace Pilar.Modules.Registry.Imports;

/// <summary>Says of each row whether the registry, or an earlier row of the list, knows its person already. Writes nothing.</summary>
internal sealed class Preview(AppDb db, FieldCipher cipher)
{
    private readonly KnownPeople listed = new(db, cipher);
    private readonly HashSet<(Guid, string, string)> duties = [];

    public async Task Judge(IReadOnlyList<RowWork> rows, CancellationToken cancel)
    {
        var known = new KnownPeople(db, cipher, listed);
        await known.Fetch(rows.Select(r => r.Sighting).ToList(), cancel);
        var claims = await NikClaims.Fetch(db, rows.Select(r => r.Sighting.NikIndex), cancel);
        foreach (var row in rows)
        {
            row.Match = Matcher.Find(row.Sighting, known);
            var person = row.Match.Person;
            if (person is not null) (person.IsRegistered ? known : listed).Learn(person, row.Sighting);
            else listed.Add(person = new(Guid.CreateVersion7(), row.Sighting.NikIndex, row.Sighting.Identity));
            row.Taken = person.Id;
            if (claims.ByOthers(row.Sighting.NikIndex, person.Id)) row.Found.Add(RowProblem.NikShared);
            claims.Add(row.Sighting.NikIndex, person.Id);
            if ((row.Facts.Duty ?? row.Facts.DutyArea) is { } duty && !duties.Add((person.Id, row.Facts.Kind, duty))) row.Found.Add(RowProblem.ListedTwice);
            row.Row.PersonId = person.IsRegistered ? person.Id : null;
            (row.Row.Status, row.Row.Problems) = (row.Standing.Status, ImportRow.Join(row.Standing.Problems));
        }
    }
}
