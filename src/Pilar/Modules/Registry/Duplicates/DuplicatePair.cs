using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Duplicates;

public enum PairState { Open, Merged, Different, Asked }

/// <summary>Two records that may be one person. Once somebody has decided, the pair is never asked again.</summary>
public sealed class DuplicatePair
{
    private DuplicatePair() { }

    /// <param name="probability">0 to 1, that both are one person.</param>
    /// <param name="reasons">Fields with level and weight, as JSON.</param>
    public DuplicatePair(Guid one, Guid other, double probability, string reasons, DateTime now)
    {
        (FirstId, SecondId) = one.CompareTo(other) < 0 ? (one, other) : (other, one);
        (Probability, Reasons, FoundAt) = (probability, reasons, now);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The smaller id, so that a pair exists once.</summary>
    public Guid FirstId { get; private set; }
    public Guid SecondId { get; private set; }
    public double Probability { get; private set; }
    public string Reasons { get; private set; } = "[]";
    public DateTime FoundAt { get; private set; }
    public PairState State { get; private set; }
    public string? Note { get; private set; }
    public Guid? DecidedBy { get; private set; }
    public DateTime? DecidedAt { get; private set; }

    public bool IsDecided => State is PairState.Merged or PairState.Different;

    /// <summary>A later run weighs the pair again; a decision stays.</summary>
    /// <returns>Whether that changed anything.</returns>
    public bool Weigh(double probability, string reasons)
    {
        if (IsDecided || probability == Probability && reasons == Reasons) return false;
        (Probability, Reasons) = (probability, reasons);
        return true;
    }

    public void Decide(PairState state, string? note, Guid? by, DateTime now)
    {
        if (IsDecided)
            throw new Refusal(T("Pasangan ini sudah diputuskan.", "This pair has been decided already."));
        (State, Note, DecidedBy, DecidedAt) = (state, string.IsNullOrWhiteSpace(note) ? null : note.Trim(), by, now);
    }

    /// <summary>A merge was taken back: they are different people, and that too is remembered.</summary>
    public void PartAgain(string? note, Guid? by, DateTime now) => (State, Note, DecidedBy, DecidedAt) = (PairState.Different, note, by, now);
}
