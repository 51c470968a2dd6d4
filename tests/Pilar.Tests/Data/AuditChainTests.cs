using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.AuditChain;
using Pilar.Kernel;
using Pilar.Tests.Support;

namespace Pilar.Tests.Data;

public class AuditChainTests
{
    private static readonly Permission Anything = new("test");

    private static async Task<AuditSealer> LogOf(Desk desk, int acts)
    {
        for (var i = 0; i < acts; i++) await desk.Db.Commit(new Act(Anything, $"Act{i}", "63", "Nothing", Guid.CreateVersion7(), "tes"));
        var sealer = desk.Get<AuditSealer>();
        await sealer.SealAll();
        return sealer;
    }

    [Theory, EachDatabase]
    public async Task An_untouched_log_is_whole_and_grows(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await using var desk = house.AsSystem();
        var before = await desk.Db.Audit.CountAsync();
        var sealer = await LogOf(desk, 5);
        Assert.Equal((before + 5L, null), await sealer.Verify());
        await LogOf(desk, 3);
        Assert.Equal((before + 8L, null), await sealer.Verify());
    }

    [Theory]
    [EachDatabase("changed")]
    [EachDatabase("removed from the middle")]
    [EachDatabase("removed at the end")]
    public async Task Names_the_first_row_that_was_tampered_with(DatabaseProvider provider, string how)
    {
        await using var house = await House.Open(provider);
        await using var desk = house.AsSystem();
        var sealer = await LogOf(desk, 6);
        var victim = await desk.Db.Audit.AsNoTracking().SingleAsync(a => a.Verb == (how == "removed at the end" ? "Act5" : "Act3"));
        var row = desk.Db.Audit.Where(a => a.Id == victim.Id);
        if (how == "changed") await row.ExecuteUpdateAsync(set => set.SetProperty(a => a.AccountName, "Orang lain"));
        else await row.ExecuteDeleteAsync();
        var (intact, broken) = await sealer.Verify();
        Assert.Equal(victim.SealNumber - 1, intact);
        Assert.Contains($"Row {victim.SealNumber} ", broken, StringComparison.Ordinal);
    }
}
