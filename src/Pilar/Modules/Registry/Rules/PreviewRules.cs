using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Jobs;
using Pilar.Kernel;
using Pilar.Modules.Registry.Pillars;
using Pilar.Modules.Registry.Validity;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Rules;

/// <summary>Counts which verdicts a draft would change, before anybody puts it in force.</summary>
internal sealed class PreviewRules(AppDb db, CaseFiles files, RuleBooks books) : JobKind
{
    public override async Task<string> Run(Job job, JobProgress progress, CancellationToken cancel)
    {
        var draft = await db.Set<RuleSet>().SingleAsync(r => r.Id == job.SubjectId, cancel);
        var day = db.Clock.Today;
        var (now, then) = (await books.On(day), await books.With(draft, day));
        var total = await db.Set<PillarRole>().IgnoreQueryFilters([AppDb.RegionFilter]).CountAsync(cancel);
        var (done, effects) = (0, new Dictionary<RuleEffect, int>());
        await foreach (var (from, until, people) in files.In(RegionCode.Nation, cancel))
        {
            foreach (var file in people)
                foreach (var (before, after) in Judge.Person(file.Person, now, day).Zip(Judge.Person(file.Person, then, day)))
                {
                    if (!Verdicts.Between(before.Role.RegionCode, from, until)) continue;
                    done++;
                    if (before.Verdict == after.Verdict && before.Combination == after.Combination) continue;
                    var effect = new RuleEffect(RegionCode.At(before.Role.RegionCode, RegionLevel.Regency) ?? before.Role.RegionCode, before.Role.Kind,
                        before.Verdict, after.Verdict, before.Combination, after.Combination, 0);
                    effects[effect] = effects.GetValueOrDefault(effect) + 1;
                }
            await progress.Report(done, total, T("Menghitung putusan yang berubah", "Counting verdicts that change"));
        }
        var preview = new RulePreview(day, done, [.. effects.Select(e => e.Key with { Roles = e.Value }).OrderBy(e => e.Region, StringComparer.Ordinal).ThenByDescending(e => e.Roles)]);
        draft.Foresee(RuleJson.Write(preview));
        await db.Commit(new Act(RegistryPermissions.Rejudge, nameof(PreviewRules), RegionCode.Nation, nameof(RuleSet), draft.Id) { Facts = new { preview.Roles, preview.Changed } }, cancel);
        return T($"{Show.Number(preview.Changed)} dari {Show.Number(done)} putusan akan berubah.", $"{Show.Number(preview.Changed)} of {Show.Number(done)} verdicts would change.");
    }
}
