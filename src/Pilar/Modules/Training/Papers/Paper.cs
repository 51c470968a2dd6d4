using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Training.Questions;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training.Papers;

/// <summary>The test before and after an event; the opinion of its speakers and organisation; what became of it months later.</summary>
public enum PaperKind { Before, After, Evaluation, FollowUp }

/// <summary>Not opened; opens at a known time; open; closed.</summary>
public enum PaperState { Draft, Planned, Open, Closed }

/// <summary>Questions put to the participants of an event, each as it was worded on that day.</summary>
public sealed class Paper : IVersioned
{
    public const int MostItems = 200, MostMonths = 24;

    private Paper() { }

    public Paper(Guid eventId, int number, PaperKind kind, string? title, int? months, int seed)
    {
        if (kind == PaperKind.FollowUp && months is not (>= 1 and <= MostMonths))
            throw new Refusal(T($"Isi berapa bulan sesudah kegiatan, 1 sampai {MostMonths}.", $"Say how many months after the event, 1 to {MostMonths}."), nameof(PaperForm.MonthsAfter));
        (EventId, Number, Kind, MonthsAfter, Seed) = (eventId, number, kind, kind == PaperKind.FollowUp ? months : null, seed);
        Title = string.IsNullOrWhiteSpace(title) ? kind == PaperKind.FollowUp ? T($"{kind.Name()} {months} bulan", $"{kind.Name()} after {months} months") : kind.Name() : title.Trim();
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid EventId { get; private set; }

    /// <summary>Within the event; part of the participants' address.</summary>
    public int Number { get; private set; }
    public PaperKind Kind { get; private set; }
    public string Title { get; private set; } = "";

    /// <summary>How long after the event a follow-up asks.</summary>
    public int? MonthsAfter { get; private set; }

    /// <summary>Each participant gets the questions and options in another order.</summary>
    public bool Shuffled { get; private set; }

    /// <summary>With which questions were drawn: the same bank and seed draw the same questions.</summary>
    public int Seed { get; private set; }
    public DateTime? OpensAt { get; private set; }
    public DateTime? ClosesAt { get; private set; }
    public int Version { get; private set; }

    public List<PaperItem> Items { get; } = [];

    /// <summary>It gives marks; the others ask for opinions, which are shown without names.</summary>
    public bool IsTest => Kind is PaperKind.Before or PaperKind.After;

    public PaperState StateAt(DateTime now) => OpensAt is not { } opens ? PaperState.Draft : now < opens ? PaperState.Planned : now >= ClosesAt ? PaperState.Closed : PaperState.Open;

    public void Set(bool shuffled, DateTime? opens, DateTime? closes)
    {
        if (closes is not null && opens is null) throw new Refusal(T("Isi juga kapan dibuka.", "Say also when it opens."), nameof(PaperForm.OpensOn));
        if (closes <= opens) throw new Refusal(T("Waktu tutup harus sesudah waktu buka.", "It must close after it opens."), nameof(PaperForm.ClosesOn));
        (Shuffled, OpensAt, ClosesAt) = (shuffled, opens, closes);
    }

    public void Open(DateTime now)
    {
        if (StateAt(now) == PaperState.Open) throw new Refusal(T("Sudah dibuka.", "It is open already."));
        OpensAt = OpensAt < now ? OpensAt : now;
        if (ClosesAt <= now) ClosesAt = null;
    }

    public void Close(DateTime now)
    {
        if (StateAt(now) != PaperState.Open) throw new Refusal(T("Tidak sedang dibuka.", "It is not open."));
        ClosesAt = now;
    }

    /// <exception cref="Refusal">It is not open now.</exception>
    public void RefuseUnlessOpen(DateTime now)
    {
        switch (StateAt(now))
        {
            case PaperState.Open: return;
            case PaperState.Closed: throw new Refusal(T("Sudah ditutup. Jawaban yang tersimpan sebelum ditutup tetap dihitung.", "It is closed. Answers saved before that count."));
            default: throw new Refusal(T("Belum dibuka.", "It is not open yet."));
        }
    }
}

/// <summary>A question as it stands on a paper.</summary>
public sealed class PaperItem
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid PaperId { get; init; }

    /// <summary>From 1.</summary>
    public required int Order { get; init; }

    /// <summary>Where in the bank it comes from; null = written for this paper.</summary>
    public Guid? QuestionId { get; init; }
    public Guid? SubjectId { get; init; }

    /// <summary>Title of the subject, or of what is judged.</summary>
    public string? Heading { get; init; }
    public required QuestionKind Kind { get; init; }
    public required string Text { get; init; }
    public string Answers { get; init; } = "";

    /// <summary>Points of a right answer; 0 = an opinion.</summary>
    public decimal Weight { get; init; }

    /// <summary>The speaker and session whom an opinion is about; null = the organisation.</summary>
    public Guid? SpeakerId { get; init; }
    public Guid? SessionId { get; init; }

    public bool IsScored => Weight > 0;

    public AnswerKey Key => Kind == QuestionKind.Text && !IsScored ? new(Kind, [], []) : AnswerKey.Read(Kind, Answers);

    public static PaperItem Of(Question q, Guid paper, int order, string? subject) => new()
    {
        PaperId = paper, Order = order, QuestionId = q.Id, SubjectId = q.SubjectId, Heading = subject, Kind = q.Kind, Text = q.Text, Answers = q.Answers, Weight = q.Kind == QuestionKind.Scale ? 0 : q.Weight,
    };
}

public static class PaperNames
{
    public static string Name(this PaperKind kind) => kind switch
    {
        PaperKind.Before => T("Tes awal", "Test before"),
        PaperKind.After => T("Tes akhir", "Test after"),
        PaperKind.Evaluation => T("Evaluasi narasumber dan penyelenggara", "Opinion of speakers and organisation"),
        _ => T("Survei sesudah kegiatan", "Follow-up survey"),
    };

    public static string Name(this PaperState state) => state switch
    {
        PaperState.Draft => T("belum dibuka", "not opened"),
        PaperState.Planned => T("dijadwalkan", "planned"),
        PaperState.Open => T("dibuka", "open"),
        _ => T("ditutup", "closed"),
    };
}
