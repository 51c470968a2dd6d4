using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Training.Events;
using Pilar.Modules.Training.Papers;
using Pilar.Modules.Training.Questions;
using Pilar.Web.Files;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training.Outcomes;

/// <summary>Gains, item analysis and opinions as files.</summary>
internal static class ResultExports
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/trainings/{id:guid}/papers/results.{ending}", Gains).RequireAuthorization(TrainingPermissions.View.Name);
        routes.MapGet("/trainings/papers/{id:guid}/results.{ending}", OfPaper).RequireAuthorization(TrainingPermissions.View.Name);
    }

    private static async Task<IResult> Gains(Guid id, string ending, AppDb db)
    {
        if (!await db.Set<TrainingEvent>().AnyAsync(e => e.Id == id)) return Results.NotFound();
        var results = await EventResults.Of(db, id);
        var all = (results.Overall is { } overall ? [new SubjectGain(T("Seluruhnya", "Overall"), overall)] : Array.Empty<SubjectGain>()).Concat(results.Subjects);
        return new TableFile("kenaikan", [T("Mata ajar", "Subject"), "n", T("Awal", "Before"), T("Akhir", "After"), T("Kenaikan", "Gain"), T("Batas bawah 95 %", "Lower 95 %"), T("Batas atas 95 %", "Upper 95 %"), "d", T("Dari yang mungkin", "Of what was possible")],
            all.Select(g => (object?[])[g.Subject, g.Gain.Count, Round(g.Gain.Before), Round(g.Gain.After), Round(g.Gain.Mean), Round(g.Gain.Low), Round(g.Gain.High), Round(g.Gain.EffectSize), Round(g.Gain.Normalised)])).As(ending);
    }

    private static async Task<IResult> OfPaper(Guid id, string ending, AppDb db)
    {
        if (await db.PaperToRead(id) is not { } found) return Results.NotFound();
        if (!found.Paper.IsTest) return Opinions(await OpinionGroup.Of(db, found.Paper)).As(ending);
        var showKey = db.Actor.May(TrainingPermissions.MaintainCurricula);
        var items = ItemAnalysis.Of(found.Paper, await EventResults.Scored(db, id));
        return new TableFile("analisis-soal", [T("No", "No"), T("Soal", "Question"), "n", "p", "r", T("Atas-bawah 27 %", "Upper-lower 27 %"), T("Pilihan", "Options"), T("Saran", "Hint")],
            items.Select(i => (object?[])[i.Item.Order, i.Item.Text, i.Count, Round(i.Difficulty), Round(i.Discrimination), Round(i.UpperLower), showKey ? string.Join("; ", i.Options.Select(o => $"{o.Text}: {o.Count}")) : null, i.Hint])).As(ending);
    }

    private static TableFile Opinions(IEnumerable<OpinionGroup> groups) => new("pendapat", [T("Tentang", "About"), T("Pertanyaan", "Question"), "n", T("Rata-rata", "Mean"), "1", "2", "3", "4", "5", T("Tulisan", "Written")],
        groups.Where(g => g.IsShown).SelectMany(g => g.Opinions.SelectMany(o => o.Item.Kind == QuestionKind.Text
            ? o.Texts.Select(text => (object?[])[g.Heading, o.Item.Text, null, null, null, null, null, null, null, text])
            : [[g.Heading, o.Item.Text, o.Count, Round(o.Mean), .. o.Counts.Select(n => (object?)n).Concat(Enumerable.Repeat<object?>(null, QuestionKinds.Steps)).Take(QuestionKinds.Steps), null]])));

    private static double? Round(double? value) => value is { } v ? Math.Round(v, 4) : null;
}
