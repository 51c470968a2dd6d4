using Pilar.Data;
using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Outreach.Sessions;

/// <summary>To come or not yet reported; held, once it is known who was there; called off.</summary>
public enum SessionState { Planned, Held, Cancelled }

/// <summary>One outreach session: about what, for whom, how, where, by whom, and how many were there. No names of those who came.</summary>
public sealed class OutreachSession : IRegional, IVersioned
{
    public const int LongestNote = 2000;

    /// <summary>Made on the phone when it was recorded there.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Where it is held.</summary>
    public string RegionCode { get; private set; } = "";
    public DateOnly On { get; private set; }
    public TimeOnly? From { get; private set; }
    public int? Minutes { get; private set; }

    /// <summary>Codes of the office's lists.</summary>
    public string Theme { get; private set; } = "";
    public string Audience { get; private set; } = "";
    public string Method { get; private set; } = "";
    public string? Place { get; private set; }

    /// <summary>The educator in the registry; null = somebody outside it.</summary>
    public Guid? PersonId { get; private set; }
    public string Educator { get; private set; } = "";

    /// <summary>Sessions with the same group.</summary>
    public Guid? SeriesId { get; private set; }


    /// <summary>What was agreed and what follows.</summary>
    public string? Note { get; private set; }
    public SessionState State { get; private set; }
    public string? CancelledBecause { get; private set; }
    public int Women { get; private set; }
    public int Men { get; private set; }
    public required Guid? RecordedBy { get; init; }
    public required string RecordedByName { get; init; }
    public required DateTime RecordedAt { get; init; }

    /// <summary>When it came from the phone, if that was much later.</summary>
    public DateTime? ReceivedAt { get; init; }
    public int Version { get; private set; }

    public List<Attendance> Attendance { get; } = [];

    public int People => Women + Men;

    internal void Describe(SessionText text)
    {
        if (State == SessionState.Cancelled) throw new Refusal(T("Penyuluhan ini sudah dibatalkan.", "This session was called off."));
        (RegionCode, On, From, Minutes, Theme, Audience, Method, Place) = (text.Region, text.On, text.From, text.Minutes, text.Theme, text.Audience, text.Method, text.Place);
        (PersonId, Educator, SeriesId, Note) = (text.Person, text.Educator, text.Series, text.Note);
        Attendance.RemoveAll(a => text.Attendance.All(t => t.Age != a.Age));
        Attendance.AddRange(text.Attendance.Where(t => Attendance.All(a => a.Age != t.Age)).Select(t => new Attendance { SessionId = Id, Age = t.Age }).ToList());
        foreach (var group in Attendance) group.Count(text.Attendance.Single(t => t.Age == group.Age));
        (Women, Men) = (Attendance.Sum(a => a.Women), Attendance.Sum(a => a.Men));
        State = People > 0 ? SessionState.Held : SessionState.Planned;
    }

    internal void Cancel(string? reason)
    {
        if (State != SessionState.Planned) throw new Refusal(State == SessionState.Held ? T("Penyuluhan ini sudah terlaksana.", "This session was held already.") : T("Penyuluhan ini sudah dibatalkan.", "This session was called off."));
        CancelledBecause = Written.Required(reason, 400, T("Tulis mengapa dibatalkan.", "Say why it is called off."), nameof(CancelForm.Reason));
        State = SessionState.Cancelled;
    }
}

/// <summary>Sessions with one group of people, so that what they learn can be followed.</summary>
public sealed class OutreachSeries : IRegional
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required string RegionCode { get; init; }
    public required string Title { get; init; }
}

public sealed class OutreachPhoto
{
    public const int Most = 5;

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required Guid SessionId { get; init; }
    public required Guid DocumentId { get; init; }
    public required DateTime At { get; init; }
}

public static class SessionStateNames
{
    public static string Name(this SessionState state) => state switch
    {
        SessionState.Planned => T("belum dilaporkan", "not reported yet"),
        SessionState.Held => T("terlaksana", "held"),
        _ => T("dibatalkan", "called off"),
    };
}
