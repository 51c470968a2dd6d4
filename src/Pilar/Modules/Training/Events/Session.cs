using Pilar.Kernel;
using Pilar.Modules.Training.Speakers;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training.Events;

/// <summary>One lesson or meeting of an event, in a room, from a time to a time. Parallel sessions belong to groups of participants.</summary>
public sealed class Session
{
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(45);

    private Session() { }

    public Session(TrainingEvent owner, SessionForm form)
    {
        EventId = owner.Id;
        Describe(owner, form);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid EventId { get; private set; }
    public string Title { get; private set; } = "";
    public Guid? SubjectId { get; private set; }
    public DateOnly Day { get; private set; }
    public TimeOnly From { get; private set; }
    public TimeOnly Until { get; private set; }
    public string? Room { get; private set; }

    /// <summary>Only this group of participants; null = everybody.</summary>
    public string? Group { get; private set; }

    /// <summary>Attendance counts; false for breaks and ceremonies.</summary>
    public bool Counts { get; private set; }

    /// <summary>Links to materials, one a line.</summary>
    public string? Materials { get; private set; }

    public List<SessionSpeaker> Speakers { get; } = [];

    /// <summary>JP of 45 minutes, rounded to the nearest whole, at least one.</summary>
    public int Hours => Counts ? Math.Max(1, (int)Math.Round((Until - From).TotalMinutes / Curricula.Curriculum.MinutesPerHour, MidpointRounding.AwayFromZero)) : 0;

    public bool IsFor(string? group) => Group is null || Group == group;

    /// <summary>Whether presence at this moment belongs to this session: from three quarters of an hour before it begins until it ends.</summary>
    /// <param name="local">By the office's clock.</param>
    public bool IsOpenAt(DateTime local) => local >= Day.ToDateTime(From) - Early && local < Day.ToDateTime(Until);

    public bool Overlaps(Session other) => Day == other.Day && From < other.Until && other.From < Until;

    public void Describe(TrainingEvent owner, SessionForm form)
    {
        if (!owner.IsUnderWay) throw new Refusal(T("Kegiatan ini sudah selesai atau dibatalkan.", "The event is over or cancelled."));
        if (string.IsNullOrWhiteSpace(form.Title)) throw new Refusal(T("Beri judul sesi.", "Give the session a title."), nameof(form.Title));
        if (form.Day is not { } day || day < owner.StartsOn || day > owner.EndsOn)
            throw new Refusal(T($"Pilih hari antara {Show.Date(owner.StartsOn)} dan {Show.Date(owner.EndsOn)}.", $"Choose a day between {Show.Date(owner.StartsOn)} and {Show.Date(owner.EndsOn)}."), nameof(form.Day));
        if (form.From is not { } from) throw new Refusal(T("Isi jam mulai.", "Give the time it begins."), nameof(form.From));
        if (form.Until is not { } until || until <= from) throw new Refusal(T("Jam selesai harus sesudah jam mulai.", "It must end after it begins."), nameof(form.Until));
        (Title, SubjectId, Day, From, Until, Counts) = (form.Title.Trim(), form.SubjectId, day, from, until, form.Counts);
        (Room, Group, Materials) = (Blank(form.Room), Blank(form.Group), Blank(form.Materials));
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

public sealed class SessionSpeaker
{
    public required Guid SessionId { get; init; }
    public required Guid SpeakerId { get; init; }
    public Speaker Speaker { get; init; } = null!;
}

public sealed class SessionForm
{
    public string? Title { get; set; }
    public Guid? SubjectId { get; set; }
    public DateOnly? Day { get; set; }
    public TimeOnly? From { get; set; }
    public TimeOnly? Until { get; set; }
    public string? Room { get; set; }
    public string? Group { get; set; }
    public bool Counts { get; set; } = true;
    public string? Materials { get; set; }
    public Guid[]? Speakers { get; set; }
    public bool Remove { get; set; }

    public static SessionForm Of(Session s) => new()
    {
        Title = s.Title, SubjectId = s.SubjectId, Day = s.Day, From = s.From, Until = s.Until, Room = s.Room, Group = s.Group, Counts = s.Counts, Materials = s.Materials,
        Speakers = [.. s.Speakers.Select(x => x.SpeakerId)],
    };
}
