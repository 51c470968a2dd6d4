using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Jobs;
using Pilar.Kernel;
using Pilar.Modules.Registry.Pillars;
using Pilar.Modules.Registry.Validity;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Rules;

/// <summary>Judges every role under the rules now in force, writing only where the verdict changes. May be cut off and begun again.</summary>
internal sealed class JudgeAnew(AppDb db, CaseFiles files, RuleBooks books, Verdicts verdicts) : JobKind
{
    private const int Batch = 400;

    public override async Task<string> Run(Job job, JobProgress progress, CancellationToken cancel)
    {
        var (rules, day) = (await books.Today(), db.Clock.Today);
        var total = await db.Set<PillarRole>().IgnoreQueryFilters([AppDb.RegionFilter]).LongCountAsync(cancel);
        long done = 0, changed = 0;
        await foreach (var (from, until, people) in files.In(RegionCode.Nation, cancel))
        {
            var differ = new List<Guid>();
            foreach (var file in people)
            {
                var judgements = Judge.Person(file.Person, rules, day);
                done += judgements.Count(j => Verdicts.Between(j.Role.RegionCode, from, until));
                if (judgements.Where((j, i) => j.Standing != file.Stored[i]).Any()) differ.Add(file.Person.Id);
            }
            foreach (var batch in differ.Chunk(Batch)) changed += await Write(job, batch, cancel);
            await progress.Report(done, total, T("Menilai ulang semua peran", "Judging every role anew"));
        }
        await MarkApplied(job, cancel);
        return T($"{Show.Number(changed)} dari {Show.Number(total)} putusan berubah.", $"{Show.Number(changed)} of {Show.Number(total)} verdicts changed.");
    }

    private async Task<int> Write(Job job, Guid[] people, CancellationToken cancel)
    {
        var changed = await verdicts.Refresh(people, cancel);
        await db.Commit(new Act(RegistryPermissions.Rejudge, "JudgeAnew", RegionCode.Nation, nameof(RuleSet), job.SubjectId) { Facts = new { roles = changed } }, cancel);
        db.ChangeTracker.Clear();
        return changed;
    }

    private async Task MarkApplied(Job job, CancellationToken cancel)
    {
        if (await db.Set<RuleSet>().SingleOrDefaultAsync(r => r.Id == job.SubjectId, cancel) is not { } rules) return;
        rules.Applied(db.Clock.UtcNow);
        await db.Commit(new Act(RegistryPermissions.Rejudge, "ApplyRules", RegionCode.Nation, nameof(RuleSet), rules.Id), cancel);
    }
}
