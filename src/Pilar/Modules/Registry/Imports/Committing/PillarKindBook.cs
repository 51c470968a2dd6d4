using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Registry.Pillars;

namespace Pilar.Modules.Registry.Imports.Committing;

/// <summary>What the code list says of each kind, read once for a run.</summary>
internal sealed class PillarKindBook(IReadOnlyDictionary<string, PillarKind> kinds)
{
    public static async Task<PillarKindBook> Open(AppDb db, CancellationToken cancel) =>
        new(await db.Set<PillarKind>().AsNoTracking().ToDictionaryAsync(k => k.Code, cancel));

    public bool InOrganisation(string kind) => kinds.TryGetValue(kind, out var found) && found.InOrganisation;

    public bool NeedsLetter(string kind) => !kinds.TryGetValue(kind, out var found) || found.NeedsAppointment;
}
