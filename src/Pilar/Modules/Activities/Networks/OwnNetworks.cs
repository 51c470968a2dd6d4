using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Activities.Diary;
using Pilar.Modules.Cases;

namespace Pilar.Modules.Activities.Networks;

/// <summary>A network the reader belongs to.</summary>
public sealed record OwnNetwork(Network Network, IReadOnlyList<NetworkMember> Members, IReadOnlyList<Meeting> Meetings, IReadOnlyList<Decision> Open);

/// <summary>Networks lie in regencies and their members in villages: who belongs to one sees it, wherever it lies.</summary>
public sealed class OwnNetworks(AppDb db, Authors authors, IServiceScopeFactory scopes)
{
    private const int MostMeetings = 6;
    private static readonly string[] Region = [AppDb.RegionFilter];

    public async Task<IReadOnlyList<OwnNetwork>> All()
    {
        if (await authors.Me() is not { } me) return [];
        var mine = Mine(me);
        var networks = await db.Set<Network>().IgnoreQueryFilters(Region).AsNoTracking().Where(n => mine.Any(m => m.NetworkId == n.Id)).OrderBy(n => n.Name).ThenBy(n => n.Id).ToListAsync();
        var ids = networks.ConvertAll(n => n.Id);
        var members = (await db.Set<NetworkMember>().AsNoTracking().Where(m => ids.Contains(m.NetworkId) && m.Until == null).OrderBy(m => m.Position == null).ThenBy(m => m.Name).ThenBy(m => m.Id).ToListAsync()).ToLookup(m => m.NetworkId);
        var open = (await db.Set<Decision>().IgnoreQueryFilters(Region).AsNoTracking().Where(d => ids.Contains(d.NetworkId) && d.DoneAt == null).OrderBy(d => d.DueOn).ThenBy(d => d.Id).ToListAsync()).ToLookup(d => d.NetworkId);
        var own = new List<OwnNetwork>();
        foreach (var network in networks)
        {
            var meetings = await db.Set<Meeting>().IgnoreQueryFilters(Region).AsNoTracking().Where(m => m.NetworkId == network.Id).OrderByDescending(m => m.On).ThenByDescending(m => m.Id).Take(MostMeetings).ToListAsync();
            own.Add(new(network, [.. members[network.Id]], meetings, [.. open[network.Id]]));
        }
        return own;
    }

    /// <summary>Decisions the actor has to carry out, the most urgent first.</summary>
    public async Task<IReadOnlyList<Decision>> ToDo() => await authors.Me() is { } me ? await Owned(me).AsNoTracking().OrderBy(d => d.DueOn).ThenBy(d => d.Id).ToListAsync() : [];

    /// <summary>Whoever has to carry out a decision says what came of it, also where the network lies above the own region: the program writes it down on their behalf.</summary>
    /// <exception cref="Missing">It is somebody else's, or done.</exception>
    public async Task Finish(Guid decision, OutcomeForm form)
    {
        if (await authors.Me() is not { } me || !await Owned(me).AnyAsync(d => d.Id == decision)) throw new Missing();
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().BecomeSystem(db.Actor.Name, db.Actor.Origin, db.Actor.AccountId);
        await scope.ServiceProvider.GetRequiredService<KeepMeetings>().Finish(decision, form);
    }

    private IQueryable<NetworkMember> Mine(Guid person) => db.Set<NetworkMember>().Where(m => m.PersonId == person && m.Until == null);

    private IQueryable<Decision> Owned(Guid person)
    {
        var mine = Mine(person);
        return db.Set<Decision>().IgnoreQueryFilters(Region).Where(d => d.DoneAt == null && mine.Any(m => m.Id == d.OwnerId));
    }
}

/// <summary>Decisions of meetings stand among the tasks of who has to carry them out.</summary>
internal sealed class DecisionsToDo(OwnNetworks networks, AppDb db) : OtherWork
{
    public override async Task<IReadOnlyList<OtherTask>> Mine()
    {
        if (!db.Actor.May(ActivityPermissions.Write) || await networks.ToDo() is not { Count: > 0 } open) return [];
        var ids = open.Select(d => d.NetworkId).Distinct().ToArray();
        var names = await db.Set<Network>().IgnoreQueryFilters([AppDb.RegionFilter]).Where(n => ids.Contains(n.Id)).ToDictionaryAsync(n => n.Id, n => n.Name);
        return [.. open.Select(d => new OtherTask(d.Text, names[d.NetworkId], d.DueOn, "/activities/my-networks"))];
    }
}
