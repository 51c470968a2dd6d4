using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Training.Events;
using Pilar.Modules.Training.Seats;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training.Marks;

/// <summary>Marks of a participant in the test before and after the event, 0 to 100; null = did not sit it.</summary>
public sealed class Mark : IRegional
{
    public required Guid EnrolmentId { get; init; }
    public required Guid EventId { get; init; }
    public required string RegionCode { get; init; }
    public decimal? Before { get; private set; }
    public decimal? After { get; private set; }

    public void Set(decimal? before, decimal? after)
    {
        foreach (var mark in new[] { before, after })
            if (mark is < 0 or > 100) throw new Refusal(T("Nilai antara 0 dan 100.", "Marks lie between 0 and 100."), nameof(MarkLine.After));
        (Before, After) = (before, after);
    }
}

internal sealed class MarkMapping : IEntityTypeConfiguration<Mark>
{
    public void Configure(EntityTypeBuilder<Mark> mark)
    {
        mark.ToTable("training_marks").HasKey(m => m.EnrolmentId);
        mark.Property(m => m.Before).HasPrecision(5, 2);
        mark.Property(m => m.After).HasPrecision(5, 2);
        mark.HasOne<Enrolment>().WithOne().HasForeignKey<Mark>(m => m.EnrolmentId).OnDelete(DeleteBehavior.Cascade);
        mark.HasIndex(m => m.EventId);
    }
}

public sealed record MarkLine(Guid Enrolment, decimal? Before, decimal? After);

/// <summary>Enters marks from paper tests; those not named stay.</summary>
public sealed class EnterMarks(AppDb db)
{
    public async Task Run(Guid eventId, IReadOnlyList<MarkLine> lines)
    {
        var e = await db.Set<TrainingEvent>().SingleOrDefaultAsync(x => x.Id == eventId) ?? throw new Missing();
        if (e.State is EventState.Cancelled or EventState.Preparing) throw new Refusal(T("Kegiatan ini tidak sedang berjalan.", "The event is not running."));
        var ids = lines.Select(l => l.Enrolment).ToArray();
        var people = await db.Set<Enrolment>().Where(n => n.EventId == eventId && ids.Contains(n.Id)).ToDictionaryAsync(n => n.Id);
        var marks = await db.Set<Mark>().Where(m => ids.Contains(m.EnrolmentId)).ToDictionaryAsync(m => m.EnrolmentId);
        foreach (var line in lines)
        {
            if (people.GetValueOrDefault(line.Enrolment) is not { } person) throw new Missing();
            if (!person.HasSeat && (line.Before ?? line.After) is not null) throw new Refusal(T($"{person.Name} tidak mempunyai kursi.", $"{person.Name} has no seat."), nameof(MarkLine.Enrolment));
            if (!marks.TryGetValue(line.Enrolment, out var mark)) db.Add(mark = new Mark { EnrolmentId = person.Id, EventId = eventId, RegionCode = person.RegionCode });
            mark.Set(line.Before, line.After);
        }
        await db.Commit(e.Act(TrainingPermissions.RecordAttendance, nameof(EnterMarks)));
    }
}
