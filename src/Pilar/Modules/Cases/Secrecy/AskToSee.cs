using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Cases.Records;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Cases.Secrecy;

public sealed class AccessForm
{
    public const int LongestReason = 400, MostDays = 90;

    public string? Reason { get; set; }
}

/// <summary>Somebody of the region who may know of a sealed case asks to see it.</summary>
public sealed class AskToSee(AppDb db, CaseDoor door)
{
    public async Task Run(Guid id, AccessForm form)
    {
        var @case = await door.Known.SingleOrDefaultAsync(c => c.Id == id) ?? throw new Missing();
        var reason = Written.Required(form.Reason, AccessForm.LongestReason, T("Tulis mengapa Anda perlu melihat kasus ini.", "Say why you need to see this case."), nameof(form.Reason));
        if (db.Actor.AccountId is not { } me) throw new Denied();
        if (await door.Open.AnyAsync(c => c.Id == id)) throw new Refusal(T("Anda sudah dapat melihat kasus ini.", "You can see this case already."));
        if (await db.Set<AccessRequest>().AnyAsync(r => r.CaseId == id && r.AskerId == me && r.DecidedAt == null)) throw new Refusal(T("Permintaan Anda sudah tercatat dan menunggu jawaban.", "Your request is recorded and waits for an answer."));
        db.Add(new AccessRequest { CaseId = id, AskerId = me, AskerName = db.Actor.Name, Reason = reason, AskedAt = db.Clock.UtcNow });
        await db.Commit(@case.Act(CasePermissions.View, nameof(AskToSee)));
    }
}

/// <summary>Whoever is responsible lets the asker in for a while, or does not. Of a case nobody is responsible for yet, an office in charge decides, though never about its own request.</summary>
public sealed class AnswerAccess(AppDb db, CaseDoor door)
{
    /// <param name="days">How long; null = refused.</param>
    public async Task Run(Guid request, int? days)
    {
        var asked = await db.Set<AccessRequest>().FindAsync(request) ?? throw new Missing();
        var @case = await door.Known.Include(c => c.People).SingleOrDefaultAsync(c => c.Id == asked.CaseId) ?? throw new Missing();
        if (asked.DecidedAt is not null) throw new Refusal(T("Permintaan ini sudah dijawab.", "This request has been answered."));
        if (asked.AskerId == db.Actor.AccountId) throw new Refusal(T("Permintaan sendiri dijawab orang lain.", "Somebody else answers one's own request."));
        if (@case.OwnerId is { } owner && owner != db.Actor.AccountId && !await door.Open.AnyAsync(c => c.Id == @case.Id)) throw new Denied();
        if (days is < 1 or > AccessForm.MostDays) throw new Refusal(T($"Izin berlaku 1 sampai {AccessForm.MostDays} hari.", $"Access lasts 1 to {AccessForm.MostDays} days."));
        asked.Decide(days is not null, db.Actor.Name, db.Clock.UtcNow);
        if (days is { } length) @case.Join(asked.AskerId, asked.AskerName, Part.Guest, db.Clock.UtcNow.AddDays(length));
        db.Tell(@case, EntryKind.Access);
        await db.Commit(@case.Act(CasePermissions.GrantAccess, nameof(AnswerAccess)) with { Facts = new { asked.AskerName, Days = days } });
    }
}
