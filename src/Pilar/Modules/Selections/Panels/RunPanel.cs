using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Selections.Model;
using Pilar.Modules.Selections.Nominations;
using Pilar.Modules.Selections.Outcomes;
using Pilar.Modules.Selections.Setup;
using Pilar.Modules.Selections.Sheets;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Selections.Panels;

/// <summary>Scoring begins: candidates get their numbers, jurors their sheets, the portfolios are kept as they are; at the end the scores are locked and counted.</summary>
public sealed class RunPanel(AppDb db, PanelDoor door, Portfolios portfolios, Eligibility eligibility, CountResult count)
{
    private const int LeastJurors = 2, LargestSeed = 1_000_000;

    public async Task Open(Guid id, OpenForm form)
    {
        var open = await door.Panel(id);
        var (selection, stage, panel) = open;
        panel.Require(PanelState.Preparing);
        if (!db.Actor.May(SelectionPermissions.Manage, panel.RegionCode)) throw new Denied();
        if (stage.Weights != 100) throw new Refusal(T($"Bobot kriteria berjumlah {Show.Number((double)stage.Weights, 2)}; seharusnya 100.", $"The weights add up to {Show.Number((double)stage.Weights, 2)}; they have to make 100."));
        if (db.Clock.Today < stage.From) throw new Refusal(T($"Penilaian tahap ini mulai {Show.Date(stage.From)}.", $"Scoring of this stage begins on {Show.Date(stage.From)}."));
        if (form.Seed is < 0 or > LargestSeed) throw new Refusal(T($"Angka undian antara 0 dan {Show.Number(LargestSeed)}.", $"The number of the draw lies between 0 and {Show.Number(LargestSeed)}."), nameof(form.Seed));
        await RefusePending(open);
        var entrants = await door.Entrants(selection, stage, panel.RegionCode);
        if (entrants.Count == 0) throw new Refusal(T("Belum ada calon yang diterima di wilayah ini.", "No candidate is accepted in this region yet."));
        if (panel.Jurors.Find(j => j.DeclaredAt is null) is { } silent) throw new Refusal(T($"{silent.Name} belum menyatakan apakah ada calon yang dekat dengannya.", $"{silent.Name} has not stated yet whether a candidate is close."));
        foreach (var candidate in entrants)
            if (panel.Jurors.Count(j => !Conflicts.Between(stage, j, candidate)) is < LeastJurors and var few)
                throw new Refusal(T($"Hanya {few} juri yang boleh menilai {candidate.Name}; perlu paling sedikit {LeastJurors}. Tambah juri dari wilayah lain.", $"Only {few} jurors may judge {candidate.Name}; {LeastJurors} are needed. Add jurors of other regions."));
        panel.Open(form.Seed ?? RandomNumberGenerator.GetInt32(LargestSeed), db.Clock.UtcNow);
        await Enter(panel, entrants);
        HandOut(stage, panel, entrants);
        await db.Commit(panel.Act("OpenScoring"));
    }

    public async Task Lock(Guid id)
    {
        var open = await door.Panel(id);
        var panel = open.Panel;
        panel.Require(PanelState.Scoring);
        var sheets = await db.Set<ScoreSheet>().Where(s => s.PanelId == id).Select(s => new { s.EntryId, s.SentAt }).ToListAsync();
        var unsent = sheets.Count(s => s.SentAt is null);
        if (unsent > 0 && db.Clock.Today <= open.Stage.Until) throw new Refusal(T($"Masih {unsent} lembar nilai yang belum dikirim. Setelah {Show.Date(open.Stage.Until)} nilai dapat dikunci tanpa lembar itu.", $"{unsent} sheets are not sent yet. After {Show.Date(open.Stage.Until)} the scores can be locked without them."));
        foreach (var entry in panel.Entries)
            if (sheets.Count(s => s.EntryId == entry.Id && s.SentAt is not null) < LeastJurors) throw new Refusal(T($"{entry.Label} baru dinilai kurang dari {LeastJurors} juri.", $"{entry.Label} was scored by fewer than {LeastJurors} jurors."));
        panel.Lock(db.Clock.UtcNow);
        await count.Run(open);
        await db.Commit(panel.Act("LockScores"));
    }

    /// <summary>At the first stage every nomination is decided; later every panel below has announced and answered.</summary>
    private async Task RefusePending(OpenPanel open)
    {
        var region = open.Panel.RegionCode;
        if (open.Before is not { } before)
        {
            var pending = await db.Inside<Nomination>(region).CountAsync(n => n.SelectionId == open.Selection.Id && n.State == NominationState.Submitted);
            if (pending > 0) throw new Refusal(T($"Masih {pending} usulan yang belum diputuskan.", $"{pending} nominations are not decided yet."));
            return;
        }
        var below = db.Inside<Panel>(region).Where(p => p.StageId == before.Id);
        if (await below.AnyAsync(p => p.State == PanelState.Scoring || p.State == PanelState.Locked)) throw new Refusal(T("Ada wilayah yang hasil tahap sebelumnya belum diumumkan.", "A region has not announced the stage before."));
        if (await db.Set<Objection>().AnyAsync(o => o.AnsweredAt == null && below.Any(p => p.Id == o.PanelId))) throw new Refusal(T("Masih ada keberatan atas tahap sebelumnya yang belum dijawab.", "An objection to the stage before has no answer yet."));
    }

    private async Task Enter(Panel panel, List<Nomination> entrants)
    {
        foreach (var (candidate, n) in entrants.OrderBy(c => Fate.Of(panel.Seed, c.Id)).Select((c, n) => (c, n)))
        {
            if (candidate.Portfolio is null) candidate.Keep(await portfolios.Now(candidate), await eligibility.ProvenYears(candidate.PersonId), db.Clock.Today);
            var entry = new Entry { PanelId = panel.Id, NominationId = candidate.Id, Code = n + 1 };
            panel.Entries.Add(entry);
            db.Add(entry);
        }
    }

    private void HandOut(Stage stage, Panel panel, List<Nomination> entrants)
    {
        var (candidates, jurors) = (entrants.ToDictionary(c => c.Id), panel.Jurors.ToDictionary(j => j.Id));
        var assigned = AssignJurors.Run(candidates.Keys, jurors.Keys, (c, j) => Conflicts.Between(stage, jurors[j], candidates[c]), stage.JurorsEach, panel.Seed);
        foreach (var juror in panel.Jurors)
            foreach (var (entry, turn) in panel.Entries.Where(e => assigned[e.NominationId].Contains(juror.Id)).OrderBy(e => Fate.Of(panel.Seed, juror.Id, e.NominationId)).Select((e, n) => (e, n + 1)))
                db.Add(new ScoreSheet(panel, juror, entry, turn));
    }
}
