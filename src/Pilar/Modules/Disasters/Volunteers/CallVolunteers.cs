using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Disasters.Incidents;
using Pilar.Modules.Registry;
using Pilar.Web;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Disasters.Volunteers;

public sealed class CallForm
{
    /// <summary>Roles of the registry.</summary>
    public Guid[] Roles { get; set; } = [];
}

public sealed class CheckInForm
{
    /// <summary>From the card.</summary>
    public string? Code { get; set; }

    /// <summary>Null = out when in, in when out.</summary>
    public bool? In { get; set; }
}

/// <summary>What a check-in did.</summary>
public sealed record CheckedIn(Guid Responder, string Name, bool IsIn);

/// <summary>Volunteers of the registry are called, answer, come and go.</summary>
public sealed class CallVolunteers(AppDb db, RoleHolders holders)
{
    private const int CodeLength = 8, MostAtOnce = 500;

    /// <returns>How many were called who had not been before.</returns>
    public async Task<int> Call(Guid id, CallForm form)
    {
        var incident = await db.OpenIncident(id);
        if (form.Roles.Length is 0 or > MostAtOnce) throw new Refusal(T("Pilih siapa yang dipanggil.", "Choose who is called."), nameof(form.Roles));
        var called = (await db.Set<Responder>().Where(r => r.IncidentId == id).Select(r => r.PersonId).ToListAsync()).ToHashSet();
        var found = (await holders.Of(form.Roles).ToListAsync()).Where(h => called.Add(h.PersonId)).ToList();
        if (found.Count == 0) throw new Refusal(T("Mereka semua sudah dipanggil.", "All of them are called already."), nameof(form.Roles));
        db.AddRange(found.Select(h => new Responder { IncidentId = id, RegionCode = h.RegionCode, PersonId = h.PersonId, Name = h.Name, Kind = h.Kind, Phone = h.Phone, CalledAt = db.Clock.UtcNow, Code = LinkCode.New(CodeLength) }));
        await db.Commit(incident.Act(DisasterPermissions.Decide, nameof(CallVolunteers)) with { Facts = new { Called = found.Count } });
        return found.Count;
    }

    public async Task Answer(Guid responder, bool coming)
    {
        var found = await db.Set<Responder>().SingleOrDefaultAsync(r => r.Id == responder) ?? throw new Missing();
        var incident = await db.OpenIncident(found.IncidentId);
        (found.Answer, found.AnsweredAt) = (coming ? CallAnswer.Coming : CallAnswer.NotComing, db.Clock.UtcNow);
        await db.Commit(incident.Act(DisasterPermissions.Report, "AnswerCall", found.RegionCode, found.Id));
    }

    /// <summary>Whoever shows the card comes or goes.</summary>
    /// <param name="at">When it was on the phone; null = now.</param>
    public async Task<CheckedIn> CheckIn(CheckInForm form, DateTime? at = null)
    {
        var code = new string([.. (form.Code ?? "").ToLowerInvariant().Where(char.IsAsciiLetterOrDigit)]);
        var found = await db.Set<Responder>().Include(r => r.Shifts.Where(s => s.OutAt == null)).SingleOrDefaultAsync(r => r.Code == code) ?? throw new Refusal(T("Kode ini tidak dikenal di wilayah Anda.", "This code is not known in your region."), nameof(form.Code));
        var incident = await db.OpenIncident(found.IncidentId);
        var (open, when) = (found.Shifts.SingleOrDefault(), at ?? db.Clock.UtcNow);
        var comes = form.In ?? open is null;
        if (comes && open is not null) throw new Refusal(T($"{found.Name} sudah tercatat masuk.", $"{found.Name} is checked in already."), nameof(form.Code));
        if (!comes && open is null) throw new Refusal(T($"{found.Name} belum tercatat masuk.", $"{found.Name} is not checked in."), nameof(form.Code));
        if (comes) found.Shifts.Add(new() { ResponderId = found.Id, InAt = when });
        else open!.OutAt = when > open.InAt ? when : throw new Refusal(T("Keluar tidak mungkin sebelum masuk.", "Nobody leaves before they came."), nameof(form.Code));
        if (found.Answer != CallAnswer.Coming) (found.Answer, found.AnsweredAt) = (CallAnswer.Coming, when);
        await db.Commit(incident.Act(DisasterPermissions.Report, comes ? "CheckIn" : "CheckOut", found.RegionCode, found.Id));
        return new(found.Id, found.Name, comes);
    }
}
