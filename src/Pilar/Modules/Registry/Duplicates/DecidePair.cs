using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.People;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Duplicates;

/// <summary>What an officer decides about a pair: one person, two people, or somebody else has to look.</summary>
public sealed class DecidePair(AppDb db, PairList pairs, MergePeople merge)
{
    private const int LongestNote = 400;

    /// <param name="id">The pair.</param>
    /// <param name="kept">The record that stays: one of the two.</param>
    /// <param name="fromMerged">Keys of <see cref="PersonColumns.Groups"/> to take from the other record.</param>
    /// <param name="reason">Why.</param>
    /// <returns>The merge, by which it can be undone.</returns>
    public async Task<Guid> Merge(Guid id, Guid? kept, IReadOnlyCollection<string> fromMerged, string? reason, CancellationToken cancel = default)
    {
        var line = await Undecided(id, reason, "Reason", cancel);
        if (kept != line.Pair.FirstId && kept != line.Pair.SecondId) throw new Refusal(T("Pilih catatan yang tetap: salah satu dari keduanya.", "Choose the record that stays: one of the two."), "Kept");
        if (!line.IsWithinReach)
            throw new Refusal(T("Salah satu catatan atau perannya berada di wilayah lain. Tanyakan kepada dinas itu, atau minta provinsi menggabungkannya.",
                "One of the records or its roles lies in another region. Ask the office there, or let the province merge them."));
        return await merge.Run(kept!.Value, line.Sides.First(s => s.Person.Id != kept).Person.Id, fromMerged, reason, cancel);
    }

    /// <summary>They are two people; the pair is never asked again.</summary>
    public Task Dismiss(Guid id, string? reason, CancellationToken cancel = default) => Decide(id, PairState.Different, "DismissDuplicate", reason, cancel);

    /// <summary>Leaves the pair to whoever can find out; the note says what is to be found out.</summary>
    public Task Ask(Guid id, string? note, CancellationToken cancel = default) => string.IsNullOrWhiteSpace(note)
        ? throw new Refusal(T("Tulis apa yang perlu dipastikan.", "Write what has to be found out."), "Note")
        : Decide(id, PairState.Asked, "AskAboutDuplicate", note, cancel);

    private async Task Decide(Guid id, PairState state, string verb, string? note, CancellationToken cancel)
    {
        var line = await Undecided(id, note, state == PairState.Asked ? "Note" : "Reason", cancel);
        var pair = await db.Set<DuplicatePair>().SingleAsync(p => p.Id == id, cancel);
        pair.Decide(state, note, db.Actor.AccountId, db.Clock.UtcNow);
        var near = line.Near;
        var place = db.Actor.Reached(near.Roles.Select(r => r.RegionCode).Prepend(near.Person.VillageCode)) ?? db.Actor.Region ?? throw new Denied();
        await db.Commit(new Act(RegistryPermissions.Merge, verb, place, nameof(Person), near.Person.Id, note) { RelatedId = line.Far.Person.Id }, cancel);
    }

    private async Task<PairLine> Undecided(Guid id, string? note, string about, CancellationToken cancel)
    {
        var line = await pairs.One(id, cancel);
        if (!db.Actor.May(RegistryPermissions.Merge)) throw new Denied();
        if (line.Pair.IsDecided) throw new Refusal(T("Pasangan ini sudah diputuskan.", "This pair has been decided already."));
        return note?.Length > LongestNote ? throw new Refusal(T($"Catatan paling panjang {LongestNote} huruf.", $"A note has at most {LongestNote} characters."), about) : line;
    }
}
