using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.People;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Duplicates.Groups;

/// <summary>What an officer decides about several records of a group at once: all of it or nothing.</summary>
public sealed class DecideGroup(AppDb db, GroupList groups, MergePeople merge, DecidePair decide)
{
    /// <summary>The ticked records are one person.</summary>
    /// <param name="of">A member of the group.</param>
    /// <param name="kept">The record that stays.</param>
    /// <param name="same">The records that are this person; the kept one may be among them.</param>
    public async Task Merge(Guid of, Guid? kept, IReadOnlyCollection<Guid> same, string? reason, CancellationToken cancel = default)
    {
        var group = await Open(of, cancel);
        if (group.Sides.FirstOrDefault(s => s.Person.Id == kept) is not { } stays) throw new Refusal(T("Pilih catatan yang tetap.", "Choose the record that stays."), "Kept");
        var others = group.Sides.Where(s => s != stays && same.Contains(s.Person.Id)).ToList();
        if (others.Count == 0) throw new Refusal(T("Centang catatan lain yang orangnya sama.", "Tick the other records that are the same person."), "Same");
        if (!others.Prepend(stays).All(s => s.IsWithinReach))
            throw new Refusal(T("Salah satu catatan atau perannya berada di wilayah lain. Minta provinsi menggabungkannya.", "One of the records or its roles lies in another region. Let the province merge them."), "Same");
        await db.CommitBatch(Act(nameof(DecideGroup), stays, reason), async _ =>
        {
            foreach (var other in others) await merge.Run(stays.Person.Id, other.Person.Id, [], reason, cancel);
        }, cancel);
    }

    /// <summary>The ticked records are all different people; none of their pairs is asked about again.</summary>
    public async Task Dismiss(Guid of, IReadOnlyCollection<Guid> different, string? reason, CancellationToken cancel = default)
    {
        var group = await Open(of, cancel);
        var between = group.Pairs.Where(p => different.Contains(p.FirstId) && different.Contains(p.SecondId)).Select(p => p.Id).ToList();
        if (between.Count == 0) throw new Refusal(T("Centang sedikitnya dua catatan yang diduga sama.", "Tick at least two records thought to be the same."), "Same");
        await db.CommitBatch(Act(nameof(DecideGroup), group.Sides.First(s => s.IsHere), reason), async _ =>
        {
            foreach (var pair in between) await decide.Dismiss(pair, reason, cancel);
        }, cancel);
    }

    private async Task<RecordGroup> Open(Guid of, CancellationToken cancel)
    {
        var group = await groups.Around(of, cancel) ?? throw new Missing();
        return db.Actor.May(RegistryPermissions.Merge) ? group : throw new Denied();
    }

    private Act Act(string verb, PairSide side, string? reason) => new(RegistryPermissions.Merge, verb,
        db.Actor.Reached(side.Roles.Select(r => r.RegionCode).Prepend(side.Person.VillageCode)) ?? db.Actor.Region ?? throw new Denied(), nameof(Person), side.Person.Id, reason);
}
