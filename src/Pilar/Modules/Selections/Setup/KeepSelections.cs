using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Regions;
using Pilar.Modules.Registry;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Selections.Setup;

/// <summary>An office announces a selection, and sets its stages and criteria until scoring begins.</summary>
public sealed class KeepSelections(AppDb db, SelectionDoor door, RegionTree tree, RoleKinds kinds)
{
    public async Task<Guid> Add(SelectionForm form)
    {
        var region = string.IsNullOrEmpty(form.Region) ? db.Actor.Region ?? throw new Denied() : form.Region;
        if (tree.Find(region) is null || !db.Actor.May(SelectionPermissions.Manage, region) || RegionCode.Level(region) > RegionLevel.Regency)
            throw new Refusal(T("Pilih wilayah kantor Anda: kab/kota, provinsi, atau nasional.", "Choose the region of your office: a regency, a province, or the nation."), nameof(form.Region));
        if (!(await kinds.All()).Any(k => k.Code == form.Category)) throw new Refusal(T("Pilih kategorinya.", "Choose the category."), nameof(form.Category));
        var selection = new Selection(region, form.Category!);
        selection.Describe(form);
        var last = RegionCode.Level(region);
        var first = form.StartsInRegencies || last == RegionLevel.Regency ? RegionLevel.Regency : RegionLevel.Province;
        selection.Stages.AddRange(UsualStage.Of(first, last, selection.NominationsUntil));
        db.Add(selection);
        await db.Commit(selection.Act("AddSelection"));
        return selection.Id;
    }

    public async Task Change(Guid id, SelectionForm form)
    {
        var selection = await door.Selection(id);
        foreach (var stage in selection.Stages) await RefuseScored(stage);
        selection.Describe(form);
        RefuseDisorder(selection);
        await db.Commit(selection.Act("ChangeSelection"));
    }

    public async Task SetStage(Guid id, StageForm form)
    {
        var (selection, stage) = await door.Stage(id);
        await RefuseScored(stage);
        stage.Set(form);
        RefuseDisorder(selection);
        await db.Commit(selection.Act("SetStage"));
    }

    public async Task<Guid> AddCriterion(Guid stageId, CriterionForm form)
    {
        var (selection, stage) = await door.Stage(stageId);
        await RefuseScored(stage);
        if (stage.Criteria.Count >= Criterion.Most) throw new Refusal(T($"Paling banyak {Criterion.Most} kriteria.", $"At most {Criterion.Most} criteria."));
        var criterion = new Criterion { Order = stage.Criteria.Select(c => c.Order).DefaultIfEmpty().Max() + 1 };
        criterion.Set(form);
        stage.Criteria.Add(criterion);
        db.Add(criterion);
        await db.Commit(selection.Act("AddCriterion"));
        return criterion.Id;
    }

    public async Task SetCriterion(Guid id, CriterionForm form)
    {
        var (selection, stage, criterion) = await door.Criterion(id);
        await RefuseScored(stage);
        criterion.Set(form);
        await db.Commit(selection.Act("SetCriterion"));
    }

    public async Task RemoveCriterion(Guid id)
    {
        var (selection, stage, criterion) = await door.Criterion(id);
        await RefuseScored(stage);
        if (stage.Criteria.Count == 1) throw new Refusal(T("Tahap ini memerlukan paling sedikit satu kriteria.", "A stage needs one criterion at least."));
        db.Remove(criterion);
        await db.Commit(selection.Act("RemoveCriterion"));
    }

    private async Task RefuseScored(Stage stage)
    {
        if (await door.IsScored(stage.Id)) throw new Refusal(T("Penilaian sudah dimulai; aturannya tidak dapat diubah lagi.", "Scoring has begun; its rules can no longer be changed."));
    }

    private static void RefuseDisorder(Selection selection)
    {
        var end = selection.NominationsUntil;
        foreach (var stage in selection.InOrder)
        {
            if (stage.From < end) throw new Refusal(T($"{stage.Name} mulai {Show.Date(stage.From)}, padahal yang sebelumnya baru selesai {Show.Date(end)}.", $"{stage.Name} begins on {Show.Date(stage.From)}, but what comes before ends on {Show.Date(end)}."), nameof(StageForm.From));
            end = stage.Until;
        }
    }
}
