using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.Documents;
using Pilar.Modules.Registry.People;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Pillars;

/// <summary>A new letter of appointment for a role that goes on; the older ones stay as its history.</summary>
public sealed class RenewAppointment(AppDb db, DocumentStore documents)
{
    /// <returns>Id of the letter.</returns>
    public async Task<Guid> Run(Guid id, AppointmentForm form)
    {
        var role = await db.RoleToChange(id);
        if (role.Status == RoleStatus.Ended) throw new Refusal(T("Peran ini sudah berakhir; angkat kembali sebagai peran baru.", "This role has ended; appoint anew as a new role."), nameof(form.Number));
        var letter = form.Make(role.Id, db.Clock.Today);
        if (role.Appointments.Exists(a => a.NumberKey == letter.NumberKey && a.IssuedOn == letter.IssuedOn))
            throw new Refusal(T("SK ini sudah tercatat untuk peran ini.", "This letter is recorded for this role already."), nameof(form.Number));
        letter.DocumentId = (await documents.Keep(form.Scan, nameof(Person), role.PersonId, role.RegionCode, nameof(form.Scan)))?.Id;
        role.Appointments.Add(letter);
        db.Add(letter);
        await db.Commit(role.On(nameof(RenewAppointment)));
        return letter.Id;
    }
}
