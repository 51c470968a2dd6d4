namespace Pilar.Kernel;

/// <summary>A role held in a region; it reaches the whole subtree.</summary>
public sealed record Grant(Role Role, string Region);

/// <summary>Who acts in this request, under which one grant. Nobody signed in: no account, no grant, nothing allowed.
/// One instance per scope; the web sets it from the session, the command line and the worker call <see cref="BecomeSystem"/>.</summary>
public sealed class Actor
{
    public Guid? AccountId { get; private set; }
    public string Name { get; private set; } = "";
    public Grant? Grant { get; private set; }

    /// <summary>All grants of the account, for the region switcher.</summary>
    public IReadOnlyList<Grant> Grants { get; private set; } = [];

    /// <summary>Where the request comes from (address or "cli"), for the audit row.</summary>
    public string Origin { get; set; } = "";

    /// <summary>The program itself (set-up, worker, command line on the server): everything, everywhere.</summary>
    public bool IsSystem { get; private set; }

    public bool IsSignedIn => AccountId is not null;

    /// <summary>The region this request can see; null = nothing.</summary>
    public string? Region => IsSystem ? RegionCode.Nation : Grant?.Region;

    public bool May(Permission permission) => IsSystem || Grant is { } grant && permission.AllowedTo(grant.Role);

    public bool May(Permission permission, string region) =>
        May(permission) && Region is { } mine && RegionCode.Contains(mine, region);

    /// <summary>Until the answer is disposed the program acts for this actor, whom the log goes on to name: for what others may record of somebody, but nobody of themselves.</summary>
    public IDisposable Lifted()
    {
        var back = new Lowered(this, IsSystem);
        IsSystem = true;
        return back;
    }

    public void Become(Guid accountId, string name, Grant? grant, IReadOnlyList<Grant> grants) =>
        (AccountId, Name, Grant, Grants, IsSystem) = (accountId, name, grant, grants, false);

    /// <summary>The program acts, for somebody when <paramref name="onBehalfOf"/> is given: that account stands in the audit row.</summary>
    public void BecomeSystem(string name, string origin = "system", Guid? onBehalfOf = null) =>
        (AccountId, Name, Origin, IsSystem) = (onBehalfOf, name, origin, true);

    private sealed class Lowered(Actor actor, bool was) : IDisposable
    {
        public void Dispose() => actor.IsSystem = was;
    }
}
