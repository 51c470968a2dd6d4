using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Regions;
using Pilar.Modules.Registry.People;
using Pilar.Modules.Registry.Pillars;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Successions;

public sealed class SuccessorForm
{
    public string? To { get; set; }
}

/// <summary>After a region ended or was split, its people and open roles go on in a successor. Ended roles stay where they were served.</summary>
public sealed class MoveToSuccessor(AppDb db)
{
    public IQueryable<PillarRole> Roles(string from) => db.Set<PillarRole>().Where(r => r.RegionCode == from && r.Status != RoleStatus.Ended);

    public IQueryable<Person> People(string from) => db.Set<Person>().Where(p => p.VillageCode == from && p.MergedIntoId == null);

    /// <returns>How many roles and people moved.</returns>
    public async Task<(int Roles, int People)> Run(string from, SuccessorForm form)
    {
        var to = form.To ?? "";
        if (!await db.Set<RegionSuccession>().AnyAsync(s => s.From == from && s.To == to))
            throw new Refusal(T("Pilih salah satu penerus wilayah ini.", "Choose one of the successors of this region."), nameof(form.To));
        var roles = await Roles(from).Include(r => r.Person).ToListAsync();
        var people = await People(from).ToListAsync();
        if (roles.Count + people.Count == 0) throw new Refusal(T("Tidak ada orang atau peran yang perlu dipindahkan.", "There are no people or roles to move."), nameof(form.To));
        foreach (var role in roles) role.Move(to);
        foreach (var person in people) person.MoveTo(to);
        await db.Commit(new Act(RegionPermissions.Maintain, nameof(MoveToSuccessor), RegionCode.Parent(from), nameof(Region), Guid.Empty)
        { Facts = new { from, to, roles = roles.Count, people = people.Count } });
        return (roles.Count, people.Count);
    }
}
