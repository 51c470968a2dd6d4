using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Cases.Records;
using Pilar.Modules.Cases.Secrecy;
using Pilar.Modules.Registry;

namespace Pilar.Modules.Cases.Lists;

/// <summary>A case in a list. What is null of a sealed case is not for this reader.</summary>
public sealed record CaseLine(Guid Id, string Number, CaseStage Stage, bool IsSealed, OpenLine? Open);

/// <summary>What those who may read a case see of it.</summary>
public sealed record OpenLine(ClientCard Client, IReadOnlyList<PpksKind> Kinds, string VillageCode, Urgency Urgency, CaseSubject Subject, Channel Channel, string? OwnerName, DateOnly? DueOn, DateTime ReportedAt, Pilar.Kernel.RegionLevel? EscalatedTo);

/// <summary>Lists of cases, for the page, the export, the search and the JSON interface.</summary>
public sealed class CaseList(AppDb db, CaseDoor door, CaseCipher cipher, KindBook kinds, Identities identities)
{
    public IQueryable<Case> Query(CaseFilter filter)
    {
        var (today, me) = (db.Clock.Today, db.Actor.AccountId);
        var cases = (filter.Tells(db.Actor) ? door.OpenIn(filter.Region) : door.KnownIn(filter.Region)).AsNoTracking();
        if (filter.Stage is null) cases = cases.Where(c => c.Stage != CaseStage.Closed);
        else if (Enum.TryParse<CaseStage>(filter.Stage, out var stage)) cases = cases.Where(c => c.Stage == stage);
        if (filter.Kind is { } kind && cipher.KindMark(kind) is var mark)
        {
            var ofKind = db.Inside<CaseKind>(filter.Region).Where(k => k.Mark == mark).Select(k => k.CaseId);
            cases = cases.Where(c => ofKind.Contains(c.Id));
        }
        if (filter.Urgency is { } urgency) cases = cases.Where(c => c.Urgency == urgency);
        if (filter.Owner is not null) cases = filter.Owner == CaseFilter.Mine ? cases.Where(c => c.OwnerId == me) : cases.Where(c => c.OwnerId == null);
        if (filter.Overdue) cases = cases.Where(c => c.DueOn < today);
        if (filter.Q is { } q)
        {
            var number = CaseNumber.Read(q);
            var sounds = identities.SoundMarks(q);
            if (number.StartsWith("K-", StringComparison.Ordinal)) cases = cases.Where(c => c.Number == number);
            else if (sounds.Count == 0) cases = cases.Where(c => false);
            else
                foreach (var sound in sounds)
                {
                    var named = db.Inside<ClientSound>(filter.Region).Where(s => s.Mark == sound).Select(s => s.ClientId);
                    cases = cases.Where(c => named.Contains(c.ClientId));
                }
        }
        return cases;
    }

    public async Task<(IReadOnlyList<CaseLine> Lines, int Total)> Page(CaseFilter filter, int page, int size)
    {
        var query = Query(filter);
        return (await Lines(query.OrderByDescending(c => c.Id).Skip((page - 1) * size).Take(size)), await query.CountAsync());
    }

    /// <summary>The cases in the order given, each with what the actor may see of it.</summary>
    public async Task<IReadOnlyList<CaseLine>> Lines(IQueryable<Case> query) => await Lines(await query.Select(c => c.Id).ToListAsync());

    /// <summary>First which, from an index alone, then what stands in them.</summary>
    public async Task<IReadOnlyList<CaseLine>> Lines(IReadOnlyList<Guid> ids)
    {
        if (ids.Count == 0) return [];
        var cases = await door.Known.AsNoTracking().Where(c => ids.Contains(c.Id)).Include(c => c.Client).Include(c => c.Kinds).ToDictionaryAsync(c => c.Id);
        var open = (await door.Open.Where(c => ids.Contains(c.Id)).Select(c => c.Id).ToListAsync()).ToHashSet();
        var lines = new List<CaseLine>(ids.Count);
        foreach (var c in ids.Select(cases.GetValueOrDefault).OfType<Case>())
            lines.Add(new(c.Id, c.Number, c.Stage, c.IsSealed, !open.Contains(c.Id) ? null
                : new(cipher.Card(c.Client), await kinds.Of(c.Kinds), c.RegionCode, c.Urgency, c.Subject, c.Channel, c.OwnerName, c.DueOn, c.ReportedAt, c.EscalatedTo)));
        return lines;
    }
}
