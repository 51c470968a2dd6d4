using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Cases.Records;

namespace Pilar.Modules.Cases.Secrecy;

/// <summary>Who sees what of which case. Volunteers see the cases they belong to; offices every case of their region, though of a sealed one
/// only number and stage unless they belong to it. Every read and every change of a case passes here.</summary>
public sealed class CaseDoor(AppDb db)
{
    /// <summary>The cases whose content the actor may read.</summary>
    public IQueryable<Case> Open => db.Set<Case>().Where(IsOpen);

    /// <summary>The cases the actor may know of.</summary>
    public IQueryable<Case> Known => db.Actor.May(CasePermissions.Read) ? db.Set<Case>() : Open;

    /// <summary>The same of one region.</summary>
    public IQueryable<Case> OpenIn(string region) => db.Inside<Case>(region).Where(IsOpen);

    public IQueryable<Case> KnownIn(string region) => db.Actor.May(CasePermissions.Read) ? db.Inside<Case>(region) : OpenIn(region);

    public Expression<Func<Case, bool>> IsOpen
    {
        get
        {
            if (db.Actor.IsSystem) return c => true;
            var (me, now) = (db.Actor.AccountId, db.Clock.UtcNow);
            return db.Actor.May(CasePermissions.Read)
                ? c => !c.IsSealed || c.People.Any(p => p.AccountId == me && (p.Until == null || p.Until > now))
                : c => c.People.Any(p => p.AccountId == me && (p.Until == null || p.Until > now));
        }
    }

    /// <summary>A case to read.</summary>
    /// <exception cref="Missing">It does not exist for the actor.</exception>
    /// <exception cref="Denied">It is sealed.</exception>
    public Task<Case> ToRead(Guid id) => Find(Open.AsNoTracking(), id);

    /// <summary>A case to work on, tracked.</summary>
    public Task<Case> ToWork(Guid id) => Find(Open, id);

    /// <summary>The case that a part of it belongs to, tracked.</summary>
    public async Task<(Case Case, T Part)> ToWork<T>(Guid part, Func<T, Guid> caseOf) where T : class
    {
        var found = await db.Set<T>().FindAsync(part) ?? throw new Missing();
        return (await ToWork(caseOf(found)), found);
    }

    // A handful of kinds and people: one question is cheaper than three.
    private async Task<Case> Find(IQueryable<Case> cases, Guid id)
    {
        if (await cases.Include(c => c.Client).Include(c => c.Kinds).Include(c => c.People).AsSingleQuery().SingleOrDefaultAsync(c => c.Id == id) is { } found) return found;
        if (await Known.AnyAsync(c => c.Id == id)) throw new Denied();
        throw new Missing();
    }
}
