using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Providers;
using Pilar.Modules.Providers.Entries;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Providers;

public class CapacityTests
{
    [Theory, EachDatabase]
    public async Task Places_are_held_and_given_back_within_what_there_is(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var (id, service, _) = await Helpers.Kept(house);
        var referral = Guid.CreateVersion7();
        Assert.False(await Reserve(house, service, referral));
        await Helpers.Count(house, service, 2, taken: 1);
        await Assert.ThrowsAsync<Missing>(() => house.As(Role.Tksk, Helpers.NextDoor).Get<ReserveCapacity>().Run(service, Helpers.NextDoor, referral));
        await Assert.ThrowsAsync<Denied>(() => house.As(Role.Leader, Helpers.Regency).Get<ReserveCapacity>().Run(service, Helpers.Regency, referral));
        Assert.True(await Reserve(house, service, referral));
        await Assert.ThrowsAsync<Refusal>(() => Reserve(house, service, referral));
        Assert.Equal(2, await Taken(house, service));
        await using (var desk = house.As(Role.Tksk, Helpers.Regency))
        {
            Assert.True(await desk.Get<ReleaseCapacity>().Run(service, Helpers.Regency, referral));
            Assert.True(await desk.Get<ReleaseCapacity>().Run(service, Helpers.Regency, referral));
            Assert.False(await desk.Get<ReleaseCapacity>().Run(service, Helpers.Regency, referral));
        }
        Assert.Equal(0, await Taken(house, service));
        Assert.Equal(3, await house.AsSystem().Db.Audit.CountAsync(a => a.SubjectId == id && a.RelatedId == referral));
    }

    [Theory, EachDatabase]
    public async Task However_many_ask_at_once_no_place_is_given_twice(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var (_, service, _) = await Helpers.Kept(house);
        await Helpers.Count(house, service, 3);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ => await Record.ExceptionAsync(() => Reserve(house, service, Guid.CreateVersion7()))));
        Assert.Equal(3, answers.Count(a => a is null));
        Assert.All(answers.OfType<Exception>(), a => Assert.IsType<Refusal>(a));
        Assert.Equal(3, await Taken(house, service));
    }

    [Theory, EachDatabase]
    public async Task A_count_from_an_old_page_is_refused_and_a_place_given_back_when_the_caller_fails(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var (_, service, _) = await Helpers.Kept(house);
        await Helpers.Count(house, service, 3);
        var old = CapacityForm.Of(await house.AsSystem().Db.Set<Service>().SingleAsync());
        await using (var desk = house.As(Role.Tksk, Helpers.Regency))
        await using (await desk.Db.Database.BeginTransactionAsync())
            Assert.True(await desk.Get<ReserveCapacity>().Run(service, Helpers.Regency, Guid.CreateVersion7()));
        Assert.Equal(0, await Taken(house, service));
        await Reserve(house, service, Guid.CreateVersion7());
        Assert.Equal("Version", (await Assert.ThrowsAsync<Refusal>(() => house.AsSystem().Get<RecordService>().CountPlaces(service, old))).About);
        var fresh = CapacityForm.Of(await house.AsSystem().Db.Set<Service>().SingleAsync());
        fresh.Taken = 4;
        Assert.Equal("Taken", (await Assert.ThrowsAsync<Refusal>(() => house.AsSystem().Get<RecordService>().CountPlaces(service, fresh))).About);
    }

    private static async Task<bool> Reserve(House house, Guid service, Guid referral)
    {
        await using var desk = house.As(Role.Tksk, Helpers.Regency);
        return await desk.Get<ReserveCapacity>().Run(service, Helpers.Regency, referral);
    }

    private static async Task<int> Taken(House house, Guid service)
    {
        await using var desk = house.AsSystem();
        return await desk.Db.Set<Service>().Where(s => s.Id == service).Select(s => s.Taken).SingleAsync();
    }
}
