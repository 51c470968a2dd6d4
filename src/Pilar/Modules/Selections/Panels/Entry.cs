using Pilar.Kernel;
using Pilar.Modules.Selections.Model;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Selections.Panels;

/// <summary>A candidate before a panel, under a number that tells nothing.</summary>
public sealed class Entry
{
    public const int LongestDiscussion = 2000;

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid PanelId { get; init; }
    public required Guid NominationId { get; init; }
    public required int Code { get; init; }

    /// <summary>Of 100, as the jurors gave it.</summary>
    public double? Raw { get; private set; }

    /// <summary>Of 100, without what the jurors give too much or too little.</summary>
    public double? Corrected { get; private set; }

    /// <summary>Points between the jurors.</summary>
    public double? Spread { get; private set; }
    public int Sheets { get; private set; }
    public int? Rank { get; private set; }
    public bool IsPromoted { get; private set; }

    /// <summary>What decided between equal scores (see <see cref="Ranked"/>).</summary>
    public int? DecidedBy { get; private set; }

    /// <summary>The jurors differ so much that they talk about it.</summary>
    public bool IsFlagged { get; private set; }

    /// <summary>What came of the talk.</summary>
    public string? Discussion { get; private set; }

    public string Label => T($"Calon {Code:00}", $"Candidate {Code:00}");

    internal void Count(CandidateScore score, int flagFrom) =>
        (Raw, Corrected, Spread, Sheets, IsFlagged) = (score.Raw, score.Corrected, score.Spread, score.Jurors, score.Spread >= flagFrom);

    internal void Place(Ranked ranked) => (Rank, IsPromoted, DecidedBy) = (ranked.Rank, ranked.IsPromoted, ranked.DecidedBy);

    internal void Discuss(string? text) => Discussion = Written.Required(text, LongestDiscussion, T("Tulis hasil pembahasannya.", "Write what came of the talk."), nameof(DiscussForm.Text));
}
