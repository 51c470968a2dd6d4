using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Outreach.Materials;

/// <summary>Puts materials into the library, brings newer versions, withdraws them.</summary>
public sealed class KeepMaterials(AppDb db, OutreachCodes codes, Attachments attachments)
{
    public async Task<Guid> Add(MaterialForm form)
    {
        var office = db.Actor.Region ?? throw new Denied();
        if (!db.Actor.May(OutreachPermissions.MaintainMaterials, office)) throw new Denied();
        var material = new OutreachMaterial { OwnerRegion = office };
        await Describe(material, form);
        await AddFile(material, form);
        db.Add(material);
        await db.Commit(Act(material, "AddOutreachMaterial"));
        return material.Id;
    }

    public async Task Change(Guid id, MaterialForm form)
    {
        var material = await Found(id);
        if (form.Version != material.Version) throw new Conflict();
        await Describe(material, form);
        await db.Commit(Act(material, "ChangeOutreachMaterial"));
    }

    /// <returns>Number of the new version.</returns>
    public async Task<int> Renew(Guid id, MaterialForm form)
    {
        var material = await Found(id);
        db.Add(await AddFile(material, form));
        await db.Commit(Act(material, "RenewOutreachMaterial"));
        return material.Newest.Number;
    }

    public async Task Retire(Guid id)
    {
        var material = await Found(id);
        material.Retire();
        await db.Commit(Act(material, "RetireOutreachMaterial"));
    }

    private async Task<MaterialVersion> AddFile(OutreachMaterial material, MaterialForm form) => material.Add(
        await attachments.KeepHandout(form.File ?? throw new Refusal(T("Pilih berkasnya.", "Choose the file."), nameof(form.File)), Attachments.UsualBytes, nameof(OutreachMaterial), material.Id, material.OwnerRegion, nameof(form.File)), form.Note, db.Actor.Name, db.Clock.UtcNow);

    private async Task Describe(OutreachMaterial material, MaterialForm form)
    {
        if (!string.IsNullOrEmpty(form.Theme) && form.Theme != material.Theme && !(await codes.Themes()).Any(t => t.Code == form.Theme && t.InUse)) throw new Refusal(T("Tema ini tidak ada dalam daftar.", "This theme is not on the list."), nameof(form.Theme));
        if (!string.IsNullOrEmpty(form.Audience) && form.Audience != material.Audience && !(await codes.Audiences()).Any(a => a.Code == form.Audience && a.InUse)) throw new Refusal(T("Sasaran ini tidak ada dalam daftar.", "This audience is not on the list."), nameof(form.Audience));
        material.Describe(form);
    }

    private async Task<OutreachMaterial> Found(Guid id)
    {
        var material = await db.Set<OutreachMaterial>().Include(m => m.Versions).SingleOrDefaultAsync(m => m.Id == id) ?? throw new Missing();
        return db.Actor.May(OutreachPermissions.MaintainMaterials, material.OwnerRegion) ? material : throw new Denied();
    }

    private static Act Act(OutreachMaterial material, string verb) => new(OutreachPermissions.MaintainMaterials, verb, material.OwnerRegion, nameof(OutreachMaterial), material.Id);
}
