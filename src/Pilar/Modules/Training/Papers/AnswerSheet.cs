using Pilar.Data;
using Pilar.Modules.Training.Seats;

namespace Pilar.Modules.Training.Papers;

/// <summary>One participant's answers to one paper; or a sheet of paper with opinions, which bears a number and no name.</summary>
public sealed class AnswerSheet : IRegional
{
    private AnswerSheet() { }

    public AnswerSheet(Paper paper, Enrolment participant, DateTime now) =>
        (PaperId, EnrolmentId, RegionCode, StartedAt) = (paper.Id, participant.Id, participant.RegionCode, now);

    /// <param name="number">On the sheet of paper.</param>
    /// <param name="region">The office that held the event: nobody knows whose opinion it is.</param>
    public AnswerSheet(Paper paper, int number, string region, DateTime now) => (PaperId, Number, RegionCode, StartedAt) = (paper.Id, number, region, now);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid PaperId { get; private set; }
    public Guid? EnrolmentId { get; private set; }

    /// <summary>Of a sheet of paper without a name, from 1.</summary>
    public int? Number { get; private set; }

    /// <summary>The participant's region, or that of the office that held the event.</summary>
    public string RegionCode { get; private set; } = "";
    public DateTime StartedAt { get; private set; }
    public DateTime? HandedInAt { get; private set; }

    /// <summary>0 to 100; null while it is not handed in, while a text waits to be marked, and for opinions.</summary>
    public decimal? Mark { get; private set; }

    /// <summary>Texts that match no accepted answer and wait for the officer.</summary>
    public int Waiting { get; private set; }

    public List<Answer> Answers { get; } = [];

    /// <summary>The highest number an answer was saved under; the next save counts on from here.</summary>
    public long LastSequence => Answers.Count == 0 ? 0 : Answers.Max(a => a.Sequence);

    /// <summary>Keeps an answer unless a later one is here already: answers may come late, twice and in any order.</summary>
    /// <param name="sequence">Counts up on the participant's phone.</param>
    /// <returns>False when it changes nothing.</returns>
    public bool Take(PaperItem item, string value, long sequence, DateTime now)
    {
        var known = Answers.SingleOrDefault(a => a.ItemId == item.Id);
        if (known is not null) return known.Take(value, sequence, now);
        Answers.Add(new(Id, item.Id, value, sequence, now));
        return true;
    }

    /// <summary>From now on it counts. Handing in twice changes nothing.</summary>
    public void HandIn(Paper paper, DateTime now)
    {
        HandedInAt ??= now;
        Score(paper);
    }

    /// <summary>Points of every answer and the mark of the whole, as far as they can be known.</summary>
    public void Score(Paper paper)
    {
        foreach (var item in paper.Items) Answers.SingleOrDefault(a => a.ItemId == item.Id)?.Score(item);
        var scored = paper.Items.Where(i => i.IsScored).ToList();
        var answers = scored.Select(i => Answers.SingleOrDefault(a => a.ItemId == i.Id)).OfType<Answer>().ToList();
        Waiting = answers.Count(a => a.Points is null);
        Mark = paper.IsTest && HandedInAt is not null && Waiting == 0 && scored.Count > 0 ? Math.Round(100 * answers.Sum(a => a.Points ?? 0) / scored.Sum(i => i.Weight), 2, MidpointRounding.AwayFromZero) : null;
    }
}

/// <summary>The answer to one question: the positions of the options chosen, a step of the scale, or a text; "" = taken back.</summary>
public sealed class Answer
{
    public const int Longest = 2000;

    private Answer() { }

    public Answer(Guid sheet, Guid item, string value, long sequence, DateTime now) => (SheetId, ItemId, Value, Sequence, SavedAt) = (sheet, item, value, sequence, now);

    public Guid SheetId { get; private set; }
    public Guid ItemId { get; private set; }
    public string Value { get; private set; } = "";
    public long Sequence { get; private set; }
    public DateTime SavedAt { get; private set; }

    /// <summary>Null = not scored, or waiting for the officer.</summary>
    public decimal? Points { get; private set; }

    /// <summary>The officer has given the points.</summary>
    public bool IsMarked { get; private set; }

    public bool Take(string value, long sequence, DateTime now)
    {
        if (sequence <= Sequence) return false;
        var differs = value != Value;
        (Value, Sequence, SavedAt) = (value, sequence, now);
        if (differs) (Points, IsMarked) = (null, false);
        return true;
    }

    public void Score(PaperItem item)
    {
        if (!IsMarked) Points = Scoring.Points(item, Value);
    }

    public void GivePoints(decimal points) => (Points, IsMarked) = (points, true);
}
