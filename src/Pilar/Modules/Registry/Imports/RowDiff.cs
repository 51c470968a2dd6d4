using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Secrets;
using Pilar.Modules.Registry.Imports.Committing;
using Pilar.Modules.Registry.People;

namespace Pilar.Modules.Registry.Imports;

/// <summary>What a row says of a person the registry knows, before anything is committed.</summary>
public sealed class RowDiff(AppDb db, FieldCipher cipher)
{
    public async Task<IReadOnlyList<FieldChange>> Of(ImportRow row, ListedFacts facts, ConflictRule rule)
    {
        if (row.PersonId is not { } id || await db.Set<Person>().AsNoTracking().Include(p => p.Roles).ThenInclude(r => r.Appointments).FirstOrDefaultAsync(p => p.Id == id) is not { } person) return [];
        var nik = person.NikCipher is null ? "" : cipher.Decrypt(person.NikCipher);
        return PersonChanges.Of(facts, person, nik, row.Decision.Over(rule), PersonDesk.IsBehind(person.Roles, facts, db.Clock.Today), db.Clock.Today.Year);
    }
}
