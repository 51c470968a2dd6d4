using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Selections.Panels;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Selections.Sheets;

/// <summary>What one juror thinks of one candidate. Opened by that juror alone.</summary>
public sealed class ScoreSheet : IRegional, IVersioned
{
    private ScoreSheet() { }

    public ScoreSheet(Panel panel, PanelJuror juror, Entry entry, int turn) => (PanelId, JurorId, EntryId, RegionCode, Turn) = (panel.Id, juror.Id, entry.Id, panel.RegionCode, turn);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid PanelId { get; private set; }
    public Guid JurorId { get; private set; }
    public Guid EntryId { get; private set; }

    /// <summary>Of the panel.</summary>
    public string RegionCode { get; private set; } = "";

    /// <summary>In which order this juror comes to the candidates; another for each juror.</summary>
    public int Turn { get; private set; }

    /// <summary>From then on it changes only with a reason.</summary>
    public DateTime? SentAt { get; private set; }

    /// <summary>Counts up with what the juror's telephone sends, so that late arrivals do not undo newer ones.</summary>
    public long LastSequence { get; private set; }
    public int Version { get; private set; }
    public List<Score> Scores { get; } = [];

    /// <returns>The score that was touched; null when something newer is there already.</returns>
    internal Score? Take(Guid criterion, bool isNote, string value, long sequence, Func<string, decimal?> read)
    {
        var score = Scores.Find(s => s.CriterionId == criterion);
        if (score is null) Scores.Add(score = new() { SheetId = Id, CriterionId = criterion });
        if (!score.Take(isNote, value, sequence, read)) return null;
        LastSequence = Math.Max(LastSequence, sequence);
        return score;
    }

    public IReadOnlyDictionary<Guid, decimal> Points => Scores.Where(s => s.Points is not null).ToDictionary(s => s.CriterionId, s => s.Points!.Value);

    internal void Send(bool isWhole, DateTime now)
    {
        if (SentAt is not null) throw AlreadySent();
        if (!isWhole) throw new Refusal(T("Setiap kriteria perlu nilai sebelum dikirim.", "Every criterion needs a score before it is sent."));
        SentAt = now;
    }

    internal static Refusal AlreadySent() => new(T("Nilai ini sudah dikirim. Perubahan memerlukan alasan.", "This sheet was sent already. A change needs a reason."));

    internal Act Act(string verb, string? reason = null) => new(SelectionPermissions.Score, verb, RegionCode, nameof(ScoreSheet), Id, reason) { RelatedId = PanelId };
}

/// <summary>Points and a note on one criterion.</summary>
public sealed class Score
{
    public const int LongestNote = 2000;

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid SheetId { get; init; }
    public required Guid CriterionId { get; init; }
    public decimal? Points { get; private set; }
    public string? Note { get; private set; }
    public long PointsSequence { get; private set; }
    public long NoteSequence { get; private set; }

    internal bool Take(bool isNote, string value, long sequence, Func<string, decimal?> read)
    {
        if (sequence <= (isNote ? NoteSequence : PointsSequence)) return false;
        if (isNote) (Note, NoteSequence) = (Written.Optional(value, LongestNote, "Note"), sequence);
        else (Points, PointsSequence) = (read(value), sequence);
        return true;
    }
}

/// <summary>A score that was changed after it was sent.</summary>
public sealed class ScoreChange
{
    public const int LongestReason = 1000, LongestChanges = 2000;

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required Guid SheetId { get; init; }
    public required Guid PanelId { get; init; }
    public required DateTime At { get; init; }
    public required string By { get; init; }
    public required string Reason { get; init; }

    /// <summary>Criterion: before, after; a line each. For the juror and the log.</summary>
    public required string Changes { get; init; }
}
