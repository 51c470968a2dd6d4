using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Jobs;
using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Rules;

/// <summary>A draft becomes the rule from a day on; every role is judged anew on that day.</summary>
public sealed class PutRulesInForce(AppDb db, RulesInForce inForce, RuleBooks books, JobRunner runner)
{
    public async Task Run(Guid id, DateOnly? from, string? note)
    {
        var draft = await db.Set<RuleSet>().SingleOrDefaultAsync(r => r.Id == id) ?? throw new Missing();
        if (draft.IsDraft && draft.Preview is null)
            throw new Refusal(T("Hitung dahulu putusan yang akan berubah.", "Count first which verdicts would change."));
        var day = from ?? db.Clock.Today;
        if (day < db.Clock.Today) throw new Refusal(T("Aturan tidak berlaku surut.", "Rules do not apply to the past."), "ValidFrom");
        if (await db.Set<RuleSet>().AnyAsync(r => r.Kind == draft.Kind && r.ValidFrom > day))
            throw new Refusal(T("Sudah ada versi yang berlaku kemudian; pilih tanggal sesudahnya.", "A later version is decided already; choose a day after it."), "ValidFrom");
        draft.PutInForce(day, note);
        if (day == db.Clock.Today) inForce.Queue(draft.Id);
        await db.Commit(new Act(RegistryPermissions.MaintainRules, nameof(PutRulesInForce), RegionCode.Nation, nameof(RuleSet), draft.Id, note));
        books.Close();
        runner.Ring();
    }
}
