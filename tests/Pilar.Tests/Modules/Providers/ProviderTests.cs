using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Providers;
using Pilar.Modules.Providers.Entries;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Providers;

public class ProviderTests
{
    [Theory, EachDatabase]
    public async Task Is_recorded_once_corrected_with_its_version_and_written_down(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await Assert.ThrowsAsync<Refusal>(() => house.As(Role.Volunteer, Helpers.Village).Get<RecordProvider>().Run(Helpers.Entry()));
        await using var desk = house.As(Role.RegencyOfficer, Helpers.Regency);
        var record = desk.Get<RecordProvider>();
        Assert.Equal("Languages", (await Assert.ThrowsAsync<Refusal>(() => record.Run(new() { Kind = ProviderKind.Office, Name = "Uji", Languages = ["xx"] }))).About);
        Assert.Equal("Website", (await Assert.ThrowsAsync<Refusal>(() => record.Run(new() { Kind = ProviderKind.Office, Name = "Uji", Website = "javascript:alert(1)" }))).About);
        Assert.Equal("Name", (await Assert.ThrowsAsync<Refusal>(() => record.Run(new() { Kind = ProviderKind.Office, Name = new string('a', 401) }))).About);
        Assert.Equal("IsPublic", (await Assert.ThrowsAsync<Refusal>(() => record.Run(new() { Kind = ProviderKind.Network, Name = "Tetangga", IsPublic = true }))).About);
        var (id, service, location) = await Helpers.Kept(house);
        Assert.Equal("Name", (await Assert.ThrowsAsync<Refusal>(() => Helpers.Kept(house, "PANTI  UJI SEJAHTERA"))).About);
        var stored = await house.AsSystem().Db.WholeProviders().SingleAsync();
        Assert.Equal(("Panti Uji Sejahtera", "+6281234567890", 5, 1), (stored.Name, stored.WhatsApp, stored.Locations[0].Hours.Count, stored.Locations[0].Exceptions.Count));
        Assert.Equal(["63.03|PMKS-08"], stored.Services[0].Reached.Select(r => $"{r.RegionCode}|{r.Kind}"));
        var form = ProviderForm.Of(stored);
        form.Name = "Panti Uji Bahagia";
        await house.As(Role.RegencyOfficer, Helpers.Regency).Get<RecordProvider>().Change(id, form);
        Assert.Equal("Version", (await Assert.ThrowsAsync<Refusal>(() => house.As(Role.RegencyOfficer, Helpers.Regency).Get<RecordProvider>().Change(id, form))).About);
        Assert.Equal(4, await house.AsSystem().Db.Audit.CountAsync(a => a.SubjectId == id));
        var change = await house.AsSystem().Db.Audit.SingleAsync(a => a.SubjectId == id && a.Verb == "ChangeProvider");
        Assert.Contains("Panti Uji Bahagia", change.Changes, StringComparison.Ordinal);
        Assert.Contains(await house.AsSystem().Db.Set<ProviderWord>().Select(w => w.Sound).ToListAsync(), sound => sound == "bagia");
    }

    [Theory, EachDatabase]
    public async Task Is_seen_by_whom_it_serves_by_those_above_and_by_nobody_else(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var (own, _, _) = await Helpers.Kept(house);
        var (province, _, _) = await Helpers.Kept(house, "Balai Uji Provinsi", "63");
        Assert.Equal([own, province], await Seen(house, Role.Volunteer, Helpers.Village));
        Assert.Equal([own, province], await Seen(house, Role.ProvinceOfficer, "63"));
        Assert.Equal([province], await Seen(house, Role.Volunteer, Helpers.NextVillage));
        Assert.Equal([province], await Seen(house, Role.RegencyOfficer, Helpers.NextDoor));
        Assert.Empty(await Seen(house, Role.RegencyOfficer, "62.01"));
        await Assert.ThrowsAsync<Missing>(() => house.As(Role.RegencyOfficer, Helpers.NextDoor).Get<RecordProvider>().Change(own, Helpers.Entry()));
        await Assert.ThrowsAsync<Denied>(() => house.As(Role.RegencyOfficer, Helpers.NextDoor).Get<RecordService>().Run(province, Helpers.Offer()));
    }

    [Theory, EachDatabase]
    public async Task A_place_changes_its_hours_and_a_service_its_reach(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var (id, service, location) = await Helpers.Kept(house);
        var place = Helpers.Place();
        (place.Hours, place.Exceptions) = ("Senin-Kamis 08.00-16.00; Sabtu 08.00-12.00, 13.00-15.00", "");
        await house.As(Role.RegencyOfficer, Helpers.Regency).Get<RecordLocation>().Change(location, place);
        var offer = Helpers.Offer(areas: ["63.03.05", "63.04"]);
        (offer.Kinds, offer.Version) = ([], await house.AsSystem().Db.Set<Service>().Select(s => s.Version).SingleAsync());
        await house.As(Role.RegencyOfficer, Helpers.Regency).Get<RecordService>().Change(service, offer);
        var stored = await house.AsSystem().Db.WholeProviders().SingleAsync();
        Assert.Equal(["Senin-Kamis 08.00-16.00", "Sabtu 08.00-12.00, 13.00-15.00"], OpeningText.WriteWeek(stored.Locations[0].Hours));
        Assert.Empty(stored.Locations[0].Exceptions);
        Assert.Equal(["63.03.05|", "63.04|"], stored.Services[0].Reached.Select(r => $"{r.RegionCode}|{r.Kind}").Order(StringComparer.Ordinal));
        Assert.True(stored.Presence.Single(p => p.RegionCode == "63.04").Reaches);
        Assert.False(stored.Presence.Single(p => p.RegionCode == "63.03").Reaches);
        await house.As(Role.RegencyOfficer, Helpers.Regency).Get<RecordLocation>().Remove(location);
        Assert.Empty(await house.AsSystem().Db.Set<ProviderLocation>().ToListAsync());
    }

    [Fact]
    public void Hours_say_when_a_place_is_open_and_exceptions_come_first()
    {
        var place = new ProviderLocation(Guid.NewGuid(), Helpers.Place());
        Assert.True(place.IsOpen(new(2026, 11, 2), new(8, 0)));
        Assert.False(place.IsOpen(new(2026, 11, 2), new(16, 0)));
        Assert.False(place.IsOpen(new(2026, 11, 1), new(10, 0)));
        Assert.False(place.IsOpen(new(2026, 12, 25), new(10, 0)));
        var unknown = Helpers.Place();
        (unknown.Hours, unknown.Exceptions) = ("", "");
        Assert.Null(new ProviderLocation(Guid.NewGuid(), unknown).IsOpen(new(2026, 11, 2), new(8, 0)));
    }

    [Theory]
    [InlineData("Senin-Jumat 08.00-16.00", "Senin-Jumat 08.00-16.00")]
    [InlineData("Senin s.d. Kamis: 08:00 - 12:00, 13:00 - 16:00; Jumat 8.00-11.00", "Senin-Kamis 08.00-12.00, 13.00-16.00/Jumat 08.00-11.00")]
    [InlineData("Setiap hari 24 jam", "Senin-Minggu 24 jam")]
    [InlineData("Mon, Wed, Fri 09:00-10:00", "Senin 09.00-10.00/Rabu 09.00-10.00/Jumat 09.00-10.00")]
    [InlineData("Jum'at 08.00-11.00", "Jumat 08.00-11.00")]
    public void Hours_are_read_as_people_write_them(string written, string read) =>
        Assert.Equal(read, string.Join('/', OpeningText.WriteWeek(OpeningText.ReadWeek(written, "Hours"))));

    [Theory]
    [InlineData("Senin 16.00-08.00")]
    [InlineData("Senin buka")]
    [InlineData("Hari kerja 08.00-16.00")]
    [InlineData("Senin 08.00-25.00")]
    [InlineData("Senin 08.00-12.00; Senin 11.00-13.00")]
    public void Hours_that_make_no_sense_are_refused(string written) => Assert.Equal("Hours", Assert.Throws<Refusal>(() => OpeningText.ReadWeek(written, "Hours")).About);

    [Theory]
    [InlineData("2026-12-25 tutup Natal", "2026-12-25 tutup Natal")]
    [InlineData("17-08-2026: 08.00-11.00 upacara", "2026-08-17 08.00-11.00 upacara")]
    [InlineData("2026-03-19 s.d. 2026-03-25 libur Idulfitri", "2026-03-19 s.d. 2026-03-25 tutup Idulfitri")]
    public void Exceptions_are_read_as_people_write_them(string written, string read) =>
        Assert.Equal(read, Assert.Single(OpeningText.WriteExceptions(OpeningText.ReadExceptions(written, "Exceptions"))));

    private static async Task<IReadOnlyList<Guid>> Seen(House house, Role role, string region)
    {
        await using var desk = house.As(role, region);
        return await desk.Db.Set<Provider>().OrderBy(p => p.Id).Select(p => p.Id).ToListAsync();
    }
}
