using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry;
using Pilar.Modules.Training.Events;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training.Seats;

/// <summary>A region names people for its quota: whoever finds a free seat is invited, the others wait in order of urgency.</summary>
public sealed class Nominate(AppDb db, RoleHolders holders, Nominees nominees)
{
    /// <param name="roles">The roles for which they come.</param>
    /// <returns>The enrolments made, in the order given.</returns>
    public async Task<IReadOnlyList<Enrolment>> Run(Guid eventId, IReadOnlyCollection<Guid> roles)
    {
        await using var transaction = await SeatsOf.Begin(db);
        var seats = await SeatsOf.Hold(db, eventId);
        RefuseLate(seats.Event, db.Clock.Today);
        if (roles.Count == 0) throw new Refusal(T("Pilih sedikitnya satu orang.", "Choose at least one person."), "Role");
        var people = await holders.Of(roles).ToListAsync();
        if (people.Count != roles.Distinct().Count()) throw new Missing();
        var named = new List<Enrolment>();
        foreach (var nominee in await nominees.Look(seats.Event, people))
        {
            var enrolment = Enrol(seats, nominee, db.Clock.UtcNow);
            if (!seats.Enrolments.Contains(enrolment)) { seats.Enrolments.Add(enrolment); db.Add(enrolment); }
            named.Add(enrolment);
        }
        seats.Fill(shared: false);
        foreach (var region in named.GroupBy(n => n.RegionCode))
            await db.Commit(new Act(TrainingPermissions.Nominate, nameof(Nominate), region.Key, nameof(TrainingEvent), eventId) { Facts = new { People = region.Count() } });
        await transaction.CommitAsync();
        return named;
    }

    internal static void RefuseLate(TrainingEvent e, DateOnly today)
    {
        if (e.State != EventState.Open) throw new Refusal(T($"Kegiatan ini {e.State.Name()}; usulan peserta tidak diterima.", $"The event is {e.State.Name()}; no nominations are taken."));
        if (today > e.StartsOn) throw new Refusal(T("Kegiatan sudah dimulai.", "The event has begun."));
    }

    /// <summary>A new enrolment, or the one of somebody who left the list before.</summary>
    internal static Enrolment Enrol(SeatsOf seats, Nominee nominee, DateTime now)
    {
        var (holder, e) = (nominee.Holder, seats.Event);
        var before = seats.Enrolments.FirstOrDefault(n => n.PersonId == holder.PersonId);
        if (before is { State: EnrolmentState.Waiting or EnrolmentState.Invited or EnrolmentState.Confirmed } already)
            throw new Refusal(T($"{holder.Name} sudah terdaftar ({already.State.Name()}).", $"{holder.Name} is on the list already ({already.State.Name()})."), "Role");
        if (nominee.Checks.FirstOrDefault(c => c.Met == false) is { } wrong)
            throw new Refusal(T($"{holder.Name} belum memenuhi: {wrong.Criterion}{(wrong.Reason is null ? "" : $" ({wrong.Reason})")}.", $"{holder.Name} does not meet: {wrong.Criterion}{(wrong.Reason is null ? "" : $" ({wrong.Reason})")}."), "Role");
        var quota = seats.Quotas.Where(q => q.IsFor(holder.Kind, holder.RegionCode)).OrderByDescending(q => q.Kind.Length).ThenByDescending(q => q.RegionCode.Length).FirstOrDefault()
            ?? throw new Refusal(T($"Tidak ada kuota {holder.Kind} untuk wilayah {holder.Name} dalam {e.Title}.", $"There is no quota of {holder.Kind} for the region of {holder.Name} in {e.Title}."), "Role");
        if (before is null) return new(e.Id, quota, holder, nominee.Priority, now);
        before.Again(quota, nominee.Priority, now);
        return before;
    }
}
