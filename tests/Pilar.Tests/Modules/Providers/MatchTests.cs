using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Providers;
using Pilar.Modules.Providers.Entries;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Providers;

public class MatchTests
{
    private static readonly Need OldMan = new() { Region = Helpers.Village, Kinds = ["PMKS-08"], Age = 71, Sex = "M", Papers = ["KTP"] };

    [Theory, EachDatabase]
    public async Task Finds_what_serves_the_place_and_the_kind_and_says_why(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var (_, own, _) = await Helpers.Kept(house);
        var (_, province, _) = await Helpers.Kept(house, "Balai Uji Provinsi", "63");
        await Helpers.Kept(house, "Panti Uji Tetangga", Helpers.NextDoor);
        await Helpers.Kept(house, "Panti Uji Kecamatan Lain", areas: "63.03.06");
        await using var desk = house.As(Role.Volunteer, Helpers.Village);
        Assert.Equal("Region", (await Assert.ThrowsAsync<Refusal>(() => desk.Get<MatchServices>().Run(OldMan with { Region = "63" }))).About);
        var found = await desk.Get<MatchServices>().Run(OldMan);
        Assert.Equal([own, province], found.Select(m => m.ServiceId).Order());
        Assert.All(found, m => Assert.Equal(Fit.Fits, m.Fit));
        Assert.Equal("Semua berkas ada.", found[0].Criteria.Single(c => c.Name == "Berkas").Reason);
        Assert.Contains("semua syarat terpenuhi", found[0].Why, StringComparison.Ordinal);
        Assert.Empty(await desk.Get<MatchServices>().Run(OldMan with { Kinds = ["PMKS-17"] }));
        Assert.Empty(await desk.Get<MatchServices>().Run(OldMan with { Residential = false }));
        Assert.Empty(await desk.Get<MatchServices>().Run(OldMan with { Types = [ServiceType.Security] }));
        var young = await desk.Get<MatchServices>().Run(OldMan with { Age = 30, Papers = null });
        Assert.All(young, m => Assert.Equal((Fit.Unfit, 1, 1), (m.Fit, m.NotMet, m.Unknown)));
    }

    [Theory, EachDatabase]
    public async Task A_full_service_stands_behind_one_with_a_place_and_a_closed_one_is_not_offered(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var (full, a, _) = await Helpers.Kept(house, "Panti Uji Penuh");
        var (_, b, _) = await Helpers.Kept(house, "Panti Uji Longgar");
        await Helpers.Count(house, a, 10, taken: 10);
        await Helpers.Count(house, b, 10, taken: 9);
        await using var desk = house.As(Role.RegencyOfficer, Helpers.Regency);
        Assert.Equal([b, a], (await desk.Get<MatchServices>().Run(OldMan)).Select(m => m.ServiceId));
        await desk.Get<NoteAnswer>().Run(b, TimeSpan.FromHours(30));
        await desk.Get<NoteAnswer>().Run(b, TimeSpan.FromHours(42));
        Assert.Equal(TimeSpan.FromHours(36), (await desk.Get<MatchServices>().Run(OldMan))[0].AnswerTime);
        var entry = ProviderForm.Of(await house.AsSystem().Db.Set<Provider>().SingleAsync(p => p.Id == full));
        (entry.Status, entry.StatusReason) = (ProviderStatus.TemporarilyClosed, "Direhab");
        await house.As(Role.RegencyOfficer, Helpers.Regency).Get<RecordProvider>().Change(full, entry);
        Assert.Contains(await desk.Get<MatchServices>().Run(OldMan), m => m.ServiceId == a && m.Criteria.Any(c => c.Met == false && c.Reason.Contains("Direhab", StringComparison.Ordinal)));
        (entry.Status, entry.Version) = (ProviderStatus.Closed, entry.Version + 1);
        await house.As(Role.RegencyOfficer, Helpers.Regency).Get<RecordProvider>().Change(full, entry);
        Assert.Equal([b], (await desk.Get<MatchServices>().Run(OldMan)).Select(m => m.ServiceId));
        Assert.Equal("Panti Uji Penuh", (await desk.Get<ServiceNames>().Find(a))!.Provider);
    }
}
