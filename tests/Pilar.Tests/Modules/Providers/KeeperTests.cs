using System.Net;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Providers.Entries;
using Pilar.Modules.Providers.Verification;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Providers;

/// <summary>An institution with an account keeps its own entry up to date, and only that.</summary>
public class KeeperTests
{
    [Theory, EachDatabase]
    public async Task An_institution_updates_places_hours_and_contacts_of_its_own_entry_only(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        // Kept by the province, while the institution's account belongs to the regency.
        var (own, service, place) = await Helpers.Kept(house, "Panti Uji Sendiri", "63", areas: Helpers.Regency);
        var (other, foreign, elsewhere) = await Helpers.Kept(house, "Panti Uji Lain");
        await Helpers.Count(house, service, 10, 4);
        await using var office = house.As(Role.ProvinceOfficer, "63");
        await office.Get<VerifyProvider>().Run([own]);
        var email = await house.AddAccount(Role.Partner, Helpers.Regency);
        var account = await office.Db.Users.Where(a => a.Email == email).Select(a => a.Id).SingleAsync();
        var partner = await house.SignIn(email);
        Assert.Equal(HttpStatusCode.NotFound, (await partner.GetAsync(new Uri($"/providers/{own}/contacts", UriKind.Relative))).StatusCode);

        var choose = office.Get<ChooseKeepers>();
        Assert.Equal(nameof(KeeperForm.Account), (await Assert.ThrowsAsync<Refusal>(() => choose.Add(own, Guid.NewGuid()))).About);
        await choose.Add(own, account);
        Assert.Equal(nameof(KeeperForm.Account), (await Assert.ThrowsAsync<Refusal>(() => choose.Add(own, account))).About);

        foreach (var address in new[] { $"/providers/{other}/contacts", $"/providers/services/{foreign}/capacity", $"/providers/locations/{elsewhere}/hours" })
            Assert.Equal((address, HttpStatusCode.NotFound), (address, (await partner.GetAsync(new Uri(address, UriKind.Relative))).StatusCode));
        foreach (var address in new[] { $"/providers/{own}/edit", $"/providers/services/{service}", $"/providers/locations/{place}" })
            Assert.Equal((address, HttpStatusCode.Forbidden), (address, (await partner.GetAsync(new Uri(address, UriKind.Relative))).StatusCode));

        var listed = (await partner.Page("/providers/own")).Body!;
        Assert.Contains("6 / 10", listed.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Panti Uji Lain", listed.TextContent, StringComparison.Ordinal);
        Assert.Contains("Yang terisi", await (await partner.Submit($"/providers/services/{service}/capacity", "form", new() { ["Input.Capacity"] = "10", ["Input.Taken"] = "11" })).Error(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await partner.Submit($"/providers/services/{service}/capacity", "form", new() { ["Input.Capacity"] = "10", ["Input.Taken"] = "9" })).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await partner.Submit($"/providers/locations/{place}/hours", "form", new() { ["Input.Hours"] = "Setiap hari 24 jam", ["Input.Exceptions"] = "" })).StatusCode);
        Assert.Equal((1, true), await Facts());
        Assert.Equal(HttpStatusCode.Redirect, (await partner.Submit($"/providers/{own}/contacts", "form", new() { ["Input.Phone"] = "0511 765 4321" })).StatusCode);
        // Other numbers are checked again before anybody relies on them.
        Assert.Equal((1, false), await Facts());

        await using var log = house.AsSystem();
        var acts = await log.Db.Audit.Where(a => a.SubjectId == own && a.AccountId == account).OrderBy(a => a.Id).ToListAsync();
        Assert.Equal(["63 CountPlaces", "63 ChangeHours", "63 ChangeContacts"], acts.Select(a => $"{a.RegionCode} {a.Verb}"));

        async Task<(int? Free, bool Verified)> Facts()
        {
            await using var desk = house.AsSystem();
            var found = await desk.Db.Set<Provider>().Include(p => p.Services).SingleAsync(p => p.Id == own);
            return (found.Services[0].Free, found.VerifiedOn is not null);
        }
    }
}
