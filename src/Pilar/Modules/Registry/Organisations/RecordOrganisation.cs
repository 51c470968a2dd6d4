using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Regions;
using Pilar.Modules.Registry.People;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Organisations;

/// <summary>An organisation is recorded, or what is written about it corrected.</summary>
public sealed class RecordOrganisation(AppDb db, RegionTree tree)
{
    /// <returns>Id of the new organisation.</returns>
    public async Task<Guid> Run(OrganisationForm form)
    {
        if (form.Kind is not { } kind) throw new Refusal(T("Pilih jenis lembaga.", "Choose the kind of organisation."), nameof(form.Kind));
        var region = Region(form);
        var sortName = PersonName.Fold(form.Name);
        if (await db.Set<Organisation>().AnyAsync(o => o.Kind == kind && o.RegionCode == region && o.SortName == sortName && o.Status != OrganisationStatus.Ended))
            throw new Refusal(T("Lembaga dengan nama ini sudah tercatat di wilayah itu.", "An organisation of this name is recorded there already."), nameof(form.Name));
        var organisation = new Organisation(kind, form.Name, sortName, region, db.Clock.UtcNow);
        form.Write(organisation, db.Clock.Today);
        db.Add(organisation);
        await db.Commit(organisation.Act(nameof(RecordOrganisation)));
        return organisation.Id;
    }

    /// <exception cref="Conflict">The record changed since the form was opened.</exception>
    public async Task Change(Guid id, OrganisationForm form)
    {
        var organisation = await db.Set<Organisation>().SingleOrDefaultAsync(o => o.Id == id) ?? throw new Missing();
        if (organisation.Version != form.Version) throw new Conflict();
        var region = form.Region == organisation.RegionCode ? organisation.RegionCode : Region(form);
        form.Write(organisation, db.Clock.Today);
        organisation.Move(region);
        await db.Commit(organisation.Act("ChangeOrganisation"));
    }

    private string Region(OrganisationForm form)
    {
        if (tree.Find(form.Region) is not { Level: not RegionLevel.Nation } region) throw new Refusal(T("Pilih wilayah lembaga.", "Choose the region."), nameof(form.Region));
        if (form.Kind is OrganisationKind.KarangTaruna or OrganisationKind.Wksbm && region.Level < RegionLevel.District)
            throw new Refusal(T("Pilih sampai kecamatan atau desa/kelurahan.", "Choose down to the district or village."), nameof(form.Region));
        return db.Actor.May(RegistryPermissions.ChangeOrganisations, region.Code) ? region.Code
            : throw new Refusal(T("Wilayah ini di luar wilayah Anda.", "This region is outside yours."), nameof(form.Region));
    }
}
