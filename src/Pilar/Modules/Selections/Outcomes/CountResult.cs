using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Selections.Model;
using Pilar.Modules.Selections.Panels;
using Pilar.Modules.Selections.Setup;
using Pilar.Modules.Selections.Sheets;

namespace Pilar.Modules.Selections.Outcomes;

/// <summary>Counts what the jurors of a panel have sent: raw and corrected, the ranking, who goes on. The caller commits.</summary>
public sealed class CountResult(AppDb db, PanelDoor door)
{
    public async Task Run(OpenPanel open)
    {
        var (_, stage, panel) = open;
        var sheets = await db.Set<ScoreSheet>().Include(s => s.Scores).Where(s => s.PanelId == panel.Id && s.SentAt != null).ToListAsync();
        var model = JurorModel.Fit([.. sheets.Select(s => new Given(s.EntryId, s.JurorId, stage.Total(s.Points)!.Value))], stage.Pool);
        panel.Count(model);
        foreach (var entry in panel.Entries) entry.Count(model.Candidates[entry.Id], stage.FlagFrom);
        var nominations = await door.Nominations(panel);
        var standings = panel.Entries.ConvertAll(e => new Standing(e.Id, stage.UsesCorrection ? e.Corrected!.Value : e.Raw!.Value, Keys(stage, [.. sheets.Where(s => s.EntryId == e.Id)], nominations[e.NominationId].ProvenYears)));
        var ranking = Ranking.Run(standings, stage.Quota, panel.Seed).ToDictionary(r => r.Candidate);
        foreach (var entry in panel.Entries) entry.Place(ranking[entry.Id]);
    }

    private static IReadOnlyList<double> Keys(Stage stage, IReadOnlyList<ScoreSheet> sheets, double years) => stage.Tie switch
    {
        TieRule.HeaviestCriteria => [.. Heaviest(stage).Select(c => sheets.Average(s => (double)s.Points[c.Id]))],
        TieRule.LongestService => [years],
        _ => [],
    };

    /// <summary>Criteria in the order in which they decide between equals.</summary>
    public static IReadOnlyList<Criterion> Heaviest(Stage stage) => [.. stage.Criteria.OrderByDescending(c => c.Weight).ThenBy(c => c.Order)];
}
