using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Accounts;
using Pilar.Data.Field;
using Pilar.Kernel;
using Pilar.Modules.Field.Sync;
using Pilar.Web.Field;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Field.Quarantine;

/// <summary>A held act with who sent it from which phone.</summary>
internal sealed record HeldAct
{
    public required FieldReceipt Receipt { get; init; }
    public required string Name { get; init; }
    public required string Phone { get; init; }

    /// <summary>Where its sender worked.</summary>
    public required string RegionCode { get; init; }
    public required Role Role { get; init; }
}

/// <summary>The office decides about what a wiped phone handed in: it is done in the name of its sender, under the role the phone had, or discarded.</summary>
internal sealed class ReleaseHeld(AppDb db, FieldReceipts receipts, FieldAnswers answers, FieldFiles files, IServiceScopeFactory scopes)
{
    /// <summary>Held acts of phones of the actor's region.</summary>
    public IQueryable<HeldAct> Waiting()
    {
        var (from, until) = (db.ScopeFrom, db.ScopeUntil);
        return db.Set<FieldReceipt>().AsNoTracking().Where(r => r.State == FieldState.Quarantined)
            .Join(db.Set<FieldDevice>().Where(d => string.Compare(d.RegionCode, from) >= 0 && string.Compare(d.RegionCode, until) < 0), r => r.DeviceId, d => d.Id, (r, d) => new { Receipt = r, Device = d })
            .Join(db.Users, h => h.Receipt.AccountId, a => a.Id, (h, a) => new HeldAct { Receipt = h.Receipt, Name = a.FullName, Phone = h.Device.Name, RegionCode = h.Device.RegionCode, Role = h.Device.Role });
    }

    /// <summary>What it says; null when that is not for the actor, or cannot be read.</summary>
    public async Task<IReadOnlyList<FieldLine>?> Tell(FieldActKind kind, FieldReceipt receipt)
    {
        try
        {
            return answers.Act(receipt) is { } act ? await kind.Tell(act.ToAct()) : null;
        }
        catch (Refusal)
        {
            return null;
        }
    }

    /// <summary>How many photos it speaks of, and how many of them have come.</summary>
    public (int Named, int Here) Photos(FieldReceipt receipt) => answers.Act(receipt)?.Files is { } named ? (named.Count, named.Count(f => files.Has(receipt.AccountId, f))) : default;

    /// <summary>Photos that did not come with it will not come any more: it is taken in without them.</summary>
    public async Task<FieldAnswer> Take(Guid id, CancellationToken cancel)
    {
        var held = await Find(id);
        var act = answers.Act(held.Receipt) ?? throw new Missing();
        if (act.Files.Where(f => !files.Has(held.Receipt.AccountId, f)).ToList() is { Count: > 0 } lost) held.Receipt.Content = answers.Seal(act.Without(lost));
        await using var scope = scopes.CreateAsyncScope();
        var grant = new Grant(held.Role, held.RegionCode);
        var sender = scope.ServiceProvider.GetRequiredService<Actor>();
        sender.Become(held.Receipt.AccountId, held.Name, grant, [grant]);
        sender.Origin = $"{held.Phone} ({db.Actor.Name})";
        var answer = await scope.ServiceProvider.GetRequiredService<ReceiveActs>().RunHeld(held.Receipt, cancel);
        if (answer.State is not FieldState.Failed) await Log("TakeHeldAct", held, cancel);
        return answer;
    }

    public async Task Discard(Guid id, CancellationToken cancel)
    {
        var held = await Find(id);
        var answer = FieldAnswer.Refused(held.Receipt.ActId, new Refusal(T("Kantor memutuskan untuk tidak menerima kiriman ini.", "The office decided not to take this in."))) with { State = FieldState.Discarded };
        (held.Receipt.State, held.Receipt.Answer, held.Receipt.Content, held.Receipt.ChangedAt) = (answer.State, answers.Seal(answer), null, db.Clock.UtcNow);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await receipts.Keep([], [held.Receipt], [], cancel);
        await Log("DiscardHeldAct", held, cancel);
        await transaction.CommitAsync(cancel);
    }

    private async Task<HeldAct> Find(Guid id) => await Waiting().SingleOrDefaultAsync(h => h.Receipt.Id == id) ?? throw new Missing();

    private Task Log(string verb, HeldAct held, CancellationToken cancel) =>
        db.Commit(new Act(FieldPermissions.Decide, verb, held.RegionCode, nameof(Account), held.Receipt.AccountId) { RelatedId = held.Receipt.DeviceId, Facts = new { held.Receipt.Kind, Act = held.Receipt.ActId } }, cancel);
}
