using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Regions;
using Pilar.Modules.Training.Events;
using Microsoft.EntityFrameworkCore;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training.Seats;

/// <param name="Kind">Empty = any kind invited.</param>
public sealed record QuotaLine(string Region, string Kind, int Seats);

/// <summary>Gives out the seats of an event. A quota never falls below the seats already taken.</summary>
public sealed class SetQuotas(AppDb db, RegionTree tree)
{
    public async Task Run(Guid eventId, IReadOnlyList<QuotaLine> lines)
    {
        await using var transaction = await SeatsOf.Begin(db);
        var seats = await SeatsOf.Hold(db, eventId);
        var e = seats.Event;
        if (!e.IsUnderWay) throw new Refusal(T("Kegiatan ini sudah selesai atau dibatalkan.", "The event is over or cancelled."));
        if (lines.Sum(l => (long)Math.Max(0, l.Seats)) > TrainingEvent.MostSeats) throw new Refusal(T($"Paling banyak {TrainingEvent.MostSeats} kursi.", $"At most {TrainingEvent.MostSeats} seats."), nameof(QuotaLine.Seats));
        foreach (var line in lines) Set(seats, new(line.Region ?? "", line.Kind ?? "", line.Seats));
        var presence = await db.Set<EventPresence>().Where(p => p.EventId == eventId).Select(p => p.RegionCode).ToListAsync();
        var wanted = EventPresence.Codes(seats.Quotas.Select(q => q.RegionCode).Concat(lines.Where(l => l.Seats > 0).Select(l => l.Region)).Append(e.RegionCode));
        db.AddRange(wanted.Except(presence).Select(code => new EventPresence { EventId = eventId, RegionCode = code }));
        seats.Fill(shared: false);
        await db.Commit(e.Act(TrainingPermissions.ManageEvents, nameof(SetQuotas)) with { Facts = new { Seats = lines.Sum(l => l.Seats) } });
        await transaction.CommitAsync();
    }

    private void Set(SeatsOf seats, QuotaLine line)
    {
        if (line.Seats < 0) throw new Refusal(T("Kuota tidak boleh negatif.", "A quota must not be negative."), nameof(line.Seats));
        if (tree.Find(line.Region) is not { } region) throw new Refusal(T($"Bukan wilayah: {line.Region}.", $"Not a region: {line.Region}."), nameof(line.Region));
        if (!RegionCode.Contains(seats.Event.RegionCode, line.Region)) throw new Refusal(T($"{region.Name} di luar wilayah kegiatan ini.", $"{region.Name} lies outside the region of this event."), nameof(line.Region));
        if (line.Kind.Length > 0 && !seats.Event.KindCodes.Contains(line.Kind)) throw new Refusal(T($"{line.Kind} tidak diundang ke kegiatan ini.", $"{line.Kind} is not invited to this event."), nameof(line.Kind));
        var quota = seats.Quotas.SingleOrDefault(q => q.RegionCode == line.Region && q.Kind == line.Kind);
        var taken = quota is null ? 0 : seats.Enrolments.Count(e => e.QuotaId == quota.Id && e.HasSeat);
        if (line.Seats < taken) throw new Refusal(T($"{region.Name}: {taken} kursi sudah terisi; kuota tidak dapat kurang dari itu.", $"{region.Name}: {taken} seats are taken; the quota cannot be less."), nameof(line.Seats));
        if (quota is not null) quota.Seats = line.Seats;
        else if (line.Seats > 0) db.Add(new Quota { EventId = seats.Event.Id, RegionCode = line.Region, Kind = line.Kind, Seats = line.Seats });
    }
}
