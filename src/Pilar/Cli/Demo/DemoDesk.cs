using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Accounts;
using Pilar.Modules.Regions;

namespace Pilar.Cli.Demo;

/// <summary>Work done in the demo by one of its accounts, each time in a scope of its own as a request is.</summary>
internal sealed class DemoDesk(IServiceProvider services)
{
    /// <param name="name">Of a demo account; null = the program itself.</param>
    public async Task<T> As<T>(string? name, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = services.CreateAsyncScope();
        var actor = scope.ServiceProvider.GetRequiredService<Actor>();
        if (name is null) actor.BecomeSystem("Demo", "demo");
        else
        {
            var (account, region) = await Found(scope.ServiceProvider, name);
            var grant = new Grant(account.Role, region);
            actor.Become(await Id(scope.ServiceProvider, account), account.FullName, grant, [grant]);
            actor.Origin = "demo";
        }
        return await work(scope.ServiceProvider);
    }

    public async Task As(string? name, Func<IServiceProvider, Task> work) => await As(name, async s =>
    {
        await work(s);
        return true;
    });

    public Task<Guid> Account(string name) => As(null, s => Id(s, DemoAccounts.All.Single(a => a.Name == name)));

    private static Task<Guid> Id(IServiceProvider services, DemoAccount account) => services.GetRequiredService<AppDb>().Users.Where(a => a.Email == account.Email).Select(a => a.Id).SingleAsync();

    /// <summary>The volunteer serves in the first village of the district.</summary>
    private static Task<(DemoAccount, string)> Found(IServiceProvider services, string name)
    {
        var account = DemoAccounts.All.Single(a => a.Name == name);
        return Task.FromResult((account, account.Role == Role.Volunteer ? services.GetRequiredService<RegionTree>().Below(account.Region, RegionLevel.Village).First().Code : account.Region));
    }
}
