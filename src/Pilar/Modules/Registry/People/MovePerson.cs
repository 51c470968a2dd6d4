using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Regions;
using Pilar.Modules.Registry.Duplicates;
using Pilar.Modules.Registry.Pillars;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.People;

/// <summary>What becomes of a role when its holder moves.</summary>
public enum RoleOnMove { Stays, Moves, Ends }

/// <summary>A move: where to, since when, and what becomes of each open role.</summary>
public sealed class MoveForm
{
    public string? Village { get; set; }
    public DateOnly? On { get; set; }
    public List<RoleMove> Roles { get; set; } = [];

    /// <summary>People of the new place who may be the same were shown, and it is none of them.</summary>
    public bool ConfirmedDistinct { get; set; }
}

/// <summary>One open role of somebody who moves.</summary>
public sealed class RoleMove
{
    public Guid RoleId { get; set; }
    public RoleOnMove What { get; set; }

    /// <summary>New region of duty, when the role moves along.</summary>
    public string? Region { get; set; }
}

/// <summary>Records that a person lives elsewhere now. Roles stay, move along or end; what happened before stays in the log, and other
/// modules carry open work after the act (its facts say from where to where).</summary>
public sealed class MovePerson(AppDb db, RegionTree tree, PillarKinds kinds, DuplicateDoor door, Niks niks)
{
    /// <summary>Code of the end reason for roles that end with a move.</summary>
    public const string EndReason = "MOVED";

    public async Task Run(Guid id, MoveForm form)
    {
        var person = await db.PersonToChange(id);
        var (place, from) = (db.Actor.PlaceOf(person), person.VillageCode);
        var on = form.On ?? db.Clock.Today;
        if (on > db.Clock.Today) throw new Refusal(T("Tanggal pindah belum terjadi.", "The date of the move lies in the future."), nameof(form.On));
        if (tree.Find(form.Village) is not { Level: RegionLevel.Village } village) throw new Refusal(T("Pilih desa atau kelurahan yang baru.", "Choose the new village."), nameof(form.Village));
        if (village.Code == from && form.Roles.TrueForAll(r => r.What == RoleOnMove.Stays)) throw new Refusal(T("Orang ini sudah tinggal di desa itu.", "The person lives in that village already."), nameof(form.Village));
        person.MoveTo(village.Code);
        // Whoever moves here may stand in the lists of this place already.
        await door.Pass(id, await door.Candidates(niks.Clue(person), id), form.ConfirmedDistinct);
        foreach (var move in form.Roles) await Carry(person, move, on);
        await db.Commit(new Act(RegistryPermissions.ChangePeople, nameof(MovePerson), place, nameof(Person), id)
        {
            Facts = form.ConfirmedDistinct ? (object)new { From = from, To = village.Code, On = on, form.ConfirmedDistinct } : new { From = from, To = village.Code, On = on },
        });
    }

    private async Task Carry(Person person, RoleMove move, DateOnly on)
    {
        if (move.What == RoleOnMove.Stays) return;
        var role = person.Roles.Find(r => r.Id == move.RoleId && r.Status != RoleStatus.Ended) ?? throw new Missing();
        if (move.What == RoleOnMove.Ends)
        {
            role.End(on < role.StartsOn ? role.StartsOn.Value : on, EndReason);
            return;
        }

        var kind = await kinds.Get(role.Kind);
        var region = kinds.DutyRegion(kind, move.Region, nameof(MoveForm.Roles));
        if (!db.Actor.May(RegistryPermissions.ChangeRoles, region))
            throw new Refusal(T($"Wilayah tugas baru untuk {kind.Name} di luar wilayah Anda. Akhiri perannya di sini; dinas tujuan yang mengangkat kembali.",
                $"The new region of duty for {kind.Name} is outside yours. End the role here; the office there appoints anew."), nameof(MoveForm.Roles));
        role.Move(region);
    }
}
