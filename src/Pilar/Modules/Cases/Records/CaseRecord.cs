using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Cases.Assessments;
using Pilar.Modules.Cases.Flow;
using Pilar.Modules.Cases.Referrals;
using Pilar.Modules.Cases.Secrecy;
using Pilar.Modules.Providers;
using Pilar.Modules.Registry;

namespace Pilar.Modules.Cases.Records;

public sealed record EntryShown(CaseEntry Entry, string? Text);
public sealed record TaskShown(CaseTask Task, string Title);
public sealed record PlanShown(PlanItem Item, string Goal);
public sealed record PaperShown(CasePaper Paper, string Title);
public sealed record ReferralShown(Referral Referral, ServiceName? Service, string? Outcome);
public sealed record AssessmentShown(FilledAssessment Filled, AssessmentForm Form, IReadOnlyDictionary<string, string> Answers);

/// <summary>Everything about one case, for those who may read it.</summary>
public sealed record CaseRecord(Case Case, ClientCard Client, ReportText Report, IReadOnlyList<PpksKind> Kinds, CaseContent Content, IReadOnlyList<EntryShown> Story, IReadOnlyList<TaskShown> Tasks,
    IReadOnlyList<PlanShown> Plan, IReadOnlyList<PaperShown> Papers, IReadOnlyList<AssessmentShown> Assessments, IReadOnlyList<ReferralShown> Referrals, IReadOnlyList<AccessRequest> Requests, IReadOnlyList<HouseholdMember> Household);

public sealed class CaseRecords(AppDb db, CaseDoor door, CaseCipher cipher, KindBook kinds, Households households, ServiceNames services, OpenSealed look)
{
    public async Task<CaseRecord> Open(Guid id)
    {
        var @case = await door.ToRead(id);
        await look.Run(@case);
        var forms = await db.Set<AssessmentForm>().AsNoTracking().Where(f => db.Set<FilledAssessment>().Any(a => a.CaseId == id && a.FormId == f.Id)).ToDictionaryAsync(f => f.Id);
        var referrals = await Of<Referral>(r => r.CaseId == id).OrderByDescending(r => r.Id).ToListAsync();
        var names = await services.Of([.. referrals.Select(r => r.ServiceId).Distinct()]);
        return new(@case, cipher.Card(@case.Client), cipher.Report(@case), await kinds.Of(@case.Kinds), await MoveCase.Content(db, @case),
            [.. (await Of<CaseEntry>(e => e.CaseId == id).ToListAsync()).OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Select(e => new EntryShown(e, e.Text is { } text ? cipher.Text(text) : null))],
            [.. (await Of<CaseTask>(t => t.CaseId == id).ToListAsync()).OrderBy(t => t.DoneAt is not null).ThenBy(t => t.DueOn).Select(t => new TaskShown(t, cipher.Text(t.Title)))],
            [.. (await Of<PlanItem>(i => i.CaseId == id).OrderBy(i => i.Id).ToListAsync()).Select(i => new PlanShown(i, cipher.Text(i.Goal)))],
            [.. (await Of<CasePaper>(p => p.CaseId == id).OrderBy(p => p.Id).ToListAsync()).Select(p => new PaperShown(p, cipher.Text(p.Title)))],
            [.. (await Of<FilledAssessment>(a => a.CaseId == id).OrderByDescending(a => a.At).ToListAsync()).Select(a => new AssessmentShown(a, forms[a.FormId], cipher.Read<Dictionary<string, string>>(a.Answers)))],
            [.. referrals.Select(r => new ReferralShown(r, names.GetValueOrDefault(r.ServiceId), r.Outcome is { } outcome ? cipher.Text(outcome) : null))],
            await Of<AccessRequest>(r => r.CaseId == id).OrderByDescending(r => r.AskedAt).ToListAsync(), await households.Of(@case));
    }

    private IQueryable<T> Of<T>(System.Linq.Expressions.Expression<Func<T, bool>> ofCase) where T : class => db.Set<T>().AsNoTracking().Where(ofCase);
}
