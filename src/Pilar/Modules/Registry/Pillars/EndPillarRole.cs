using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.CodeLists;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Pillars;

/// <summary>The end of a role as filled in: a reason from the code list, and words of one's own.</summary>
public sealed class EndRoleForm
{
    public DateOnly? On { get; set; }

    /// <summary>Code of the list END_REASON.</summary>
    public string? Reason { get; set; }
    public string? Note { get; set; }
    public int? Version { get; set; }
}

/// <summary>A role ends for good; taking it up again is a new role.</summary>
public sealed class EndPillarRole(AppDb db)
{
    public async Task Run(Guid id, EndRoleForm form)
    {
        var role = await db.RoleToChange(id, form.Version);
        var reason = await db.Set<CodeEntry>().AsNoTracking().FirstOrDefaultAsync(e => e.List == Lists.EndReason && e.Code == form.Reason)
            ?? throw new Refusal(T("Pilih alasan berakhir.", "Choose the reason of the end."), nameof(form.Reason));
        role.End(db.NotLater(form.On, nameof(form.On)), reason.Code, string.IsNullOrWhiteSpace(form.Note) ? null : form.Note.Trim());
        await db.Commit(role.On(nameof(EndPillarRole), reason.Name));
    }
}
