using System.Buffers.Binary;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Training.Events;
using Pilar.Modules.Training.Questions;
using Pilar.Modules.Training.Seats;

namespace Pilar.Modules.Training.Papers;

/// <summary>A paper as one participant sees it by the link of the invitation.</summary>
/// <param name="Items">In this participant's order, each with the positions of its options in this participant's order.</param>
/// <param name="Values">Answers kept so far, by number of the question.</param>
public sealed record ParticipantPaper(Enrolment Participant, TrainingEvent Event, Paper Paper, AnswerSheet? Sheet, IReadOnlyList<(PaperItem Item, int[] Options)> Items, IReadOnlyDictionary<int, string> Values)
{
    /// <returns>Null when no invitation has this code, or its event no such paper that was ever opened.</returns>
    public static async Task<ParticipantPaper?> Find(AppDb db, string code, int number)
    {
        if (await db.Set<Enrolment>().IgnoreQueryFilters([AppDb.RegionFilter]).AsNoTracking().SingleOrDefaultAsync(n => n.Code == code) is not { } participant) return null;
        var paper = await db.Set<Paper>().AsNoTracking().Include(p => p.Items).SingleOrDefaultAsync(p => p.EventId == participant.EventId && p.Number == number);
        if (paper is null || paper.StateAt(db.Clock.UtcNow) == PaperState.Draft) return null;
        var e = await db.Set<TrainingEvent>().IgnoreQueryFilters([AppDb.RegionFilter]).AsNoTracking().SingleAsync(x => x.Id == participant.EventId);
        var sheet = await db.Set<AnswerSheet>().IgnoreQueryFilters([AppDb.RegionFilter]).AsNoTracking().Include(s => s.Answers).SingleOrDefaultAsync(s => s.PaperId == paper.Id && s.EnrolmentId == participant.Id);
        var orders = paper.Items.ToDictionary(i => i.Id, i => i.Order);
        return new(participant, e, paper, sheet, Order(paper, participant.Id), sheet?.Answers.ToDictionary(a => orders[a.ItemId], a => a.Value) ?? []);
    }

    /// <summary>The same for the same participant whenever the page is opened.</summary>
    public static IReadOnlyList<(PaperItem Item, int[] Options)> Order(Paper paper, Guid participant)
    {
        var lot = new Random(paper.Seed ^ BinaryPrimitives.ReadInt32LittleEndian(participant.ToByteArray().AsSpan(12)));
        var items = paper.Items.OrderBy(i => i.Order).ToArray();
        // Opinions stay under what they are about.
        var shuffled = paper.Shuffled && paper.IsTest;
        if (shuffled) lot.Shuffle(items);
        return [.. items.Select(item => (item, Options(item, shuffled ? lot : null)))];
    }

    private static int[] Options(PaperItem item, Random? lot)
    {
        var positions = Enumerable.Range(0, item.Kind.HasOptions() ? item.Key.Options.Count : 0).ToArray();
        if (item.Kind != QuestionKind.TrueFalse) lot?.Shuffle(positions);
        return positions;
    }
}
