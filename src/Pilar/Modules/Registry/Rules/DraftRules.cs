using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Jobs;
using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Rules;

/// <summary>New rules are written as a draft that binds nobody; counting what it would change is a job.</summary>
public sealed class DraftRules(AppDb db, JobRunner runner)
{
    /// <summary>Opens the draft of a kind, as a copy of the latest version when there is none yet.</summary>
    public async Task<Guid> Begin(string kind)
    {
        var versions = await db.Set<RuleSet>().Where(r => r.Kind == kind).OrderBy(r => r.Number).ToListAsync();
        if (versions.Find(r => r.IsDraft) is { } open) return open.Id;
        if (versions.Count == 0 && RuleKind.PillarKindOf(kind) is null) throw new Missing();
        var body = versions.Count > 0 ? versions[^1].Body : RuleJson.Write(new ValidityRules(DefaultRules.Plain));
        var draft = new RuleSet(kind, versions.Count == 0 ? 1 : versions[^1].Number + 1, body, db.Actor.Name, db.Clock.UtcNow);
        db.Add(draft);
        await db.Commit(On(draft, "DraftRules"));
        return draft.Id;
    }

    /// <summary>Writes the draft and queues the count of what it would change.</summary>
    public async Task Rewrite(Guid id, RulesForm form)
    {
        var draft = await Open(id);
        draft.Rewrite(form.Body(draft.Kind));
        db.Add(new Job
        {
            Kind = nameof(PreviewRules), RegionCode = RegionCode.Nation, SubjectId = draft.Id,
            RequestedBy = db.Actor.AccountId, RequestedByName = db.Actor.Name, RequestedAt = db.Clock.UtcNow,
        });
        await db.Commit(On(draft, "RewriteRules"));
        runner.Ring();
    }

    public async Task Discard(Guid id)
    {
        var draft = await Open(id);
        db.Remove(draft);
        await db.Commit(On(draft, "DiscardRules"));
    }

    private async Task<RuleSet> Open(Guid id)
    {
        var rules = await db.Set<RuleSet>().SingleOrDefaultAsync(r => r.Id == id) ?? throw new Missing();
        return rules.IsDraft ? rules : throw new Refusal(T("Aturan ini sudah diberlakukan; buat versi baru.", "These rules are in force; make a new version."));
    }

    private static Act On(RuleSet rules, string verb) => new(RegistryPermissions.MaintainRules, verb, RegionCode.Nation, nameof(RuleSet), rules.Id);
}
