using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Providers.Entries;
using Pilar.Modules.Providers.Sheets;
using Pilar.Modules.Providers.Verification;
using Pilar.Tests.Support;
using Pilar.Web.Audit;

namespace Pilar.Tests.Modules.Providers;

/// <summary>The directory as officers and volunteers use it: pages, sheets, interface.</summary>
public class DirectoryTests
{
    [Theory, EachDatabase]
    public async Task An_officer_writes_an_entry_by_hand_and_a_volunteer_finds_help_with_it(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var officer = await house.SignIn(Role.RegencyOfficer, Helpers.Regency);
        var refused = await officer.Submit("/providers/new", "form", new() { ["Input.Name"] = "Panti Uji Sejahtera", ["Input.Kind"] = "Shelter", ["Input.WhatsApp"] = "abc" });
        Assert.Contains("0812", await refused.Error(), StringComparison.Ordinal);
        var made = await officer.Submit("/providers/new", "form", new() { ["Input.Name"] = "Panti Uji Sejahtera", ["Input.Kind"] = "Shelter", ["Input.WhatsApp"] = "0812 3456 7890" });
        var page = made.Headers.Location!.Path();
        var unknown = await officer.Submit(page + "/services/new", "form", new() { ["Input.Name"] = "Perawatan lansia", ["Input.Type"] = "Rehabilitation", ["Input.AreaNames"] = "Kabupaten Antah" });
        Assert.Contains("Kabupaten Antah", await unknown.Error(), StringComparison.Ordinal);
        await officer.Submit(page + "/services/new", "form", new() { ["Input.Name"] = "Perawatan lansia", ["Input.Type"] = "Rehabilitation", ["Input.AreaNames"] = "Kabupaten Banjar", ["Input.AgeFrom"] = "60" }, ("kind", "PMKS-08"), ("paper", "KTP"));
        await officer.Submit(page + "/locations/new", "form", new() { ["Input.Address"] = "Jalan Uji 1", ["Input.Hours"] = "Setiap hari 24 jam" });
        await using (var desk = house.AsSystem())
        {
            var service = await desk.Db.Set<Service>().SingleAsync();
            Assert.Equal(("63.03", "PMKS-08", "KTP", 60), (service.Areas, service.Kinds, service.Papers, service.AgeFrom));
            await officer.Submit($"/providers/services/{service.Id}/capacity", "form", new() { ["Input.Capacity"] = "12", ["Input.Taken"] = "12", ["Input.Waiting"] = "2" });
        }
        var shown = await officer.Page(page);
        Assert.Contains("penuh", shown.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("buka sekarang", shown.Body.TextContent, StringComparison.Ordinal);

        var volunteer = await house.SignIn(Role.Volunteer, Helpers.Village);
        Assert.Contains("Panti Uji Sejahtera", (await volunteer.Page("/providers?q=pnti+sejahtra&ppks=PMKS-08&open=true")).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Panti Uji Sejahtera", (await volunteer.Page("/providers?room=true")).Body!.TextContent, StringComparison.Ordinal);
        var found = (await volunteer.Page("/providers/find?kind=PMKS-08&age=71&asked=true&papers=KTP")).QuerySelector("ol.matches")!.TextContent;
        Assert.Contains("semua syarat terpenuhi; penuh, 2 menunggu", found, StringComparison.Ordinal);
        Assert.Contains("umur 60 tahun ke atas; orang ini 71 tahun", found, StringComparison.Ordinal);
        Assert.Contains("angka saja", (await volunteer.Page("/providers/find?age=tua")).QuerySelector(".alert.bad")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await volunteer.GetAsync(new Uri(page + "/edit", UriKind.Relative))).StatusCode);
    }

    [Theory, EachDatabase]
    public async Task What_is_long_unchecked_waits_for_its_office_and_is_checked_in_one_step(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var (own, _, _) = await Helpers.Kept(house);
        var (province, _, _) = await Helpers.Kept(house, "Balai Uji Provinsi", "63");
        var officer = await house.SignIn(Role.RegencyOfficer, Helpers.Regency);
        var queue = (await officer.Page("/providers/verification")).Body!.TextContent;
        Assert.Contains("Panti Uji Sejahtera", queue, StringComparison.Ordinal);
        Assert.DoesNotContain("Balai Uji Provinsi", queue, StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.Redirect, (await officer.Submit("/providers/verification", "form", [])).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await officer.Submit("/providers/verification", "form", [], ("provider", own.ToString()))).StatusCode);
        await Assert.ThrowsAsync<Denied>(() => house.As(Role.RegencyOfficer, Helpers.Regency).Get<VerifyProvider>().Run([own, province]));
        Assert.Contains("Semua sudah diperiksa", (await officer.Page("/providers/verification")).Body!.TextContent, StringComparison.Ordinal);
        await using (var desk = house.AsSystem())
        {
            var kept = await desk.Db.Set<Provider>().SingleAsync(p => p.Id == own);
            Assert.Equal(new DateOnly(2026, 11, 1), kept.VerifiedOn);
            Assert.False(kept.IsDue(new(2027, 4, 29), desk.Get<VerificationRule>().Days));
            Assert.True(kept.IsDue(new(2027, 4, 30), desk.Get<VerificationRule>().Days));
            Assert.Null((await desk.Db.Set<Provider>().SingleAsync(p => p.Id == province)).VerifiedOn);
            Assert.Equal(1, await desk.Db.Audit.CountAsync(a => a.Verb == nameof(VerifyProvider) && a.SubjectId == own));
        }
    }

    [Theory, EachDatabase]
    public async Task The_list_that_is_downloaded_can_be_uploaded_and_changes_nothing(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var (id, service, _) = await Helpers.Kept(house);
        await Helpers.Count(house, service, 10, taken: 4);
        var officer = await house.SignIn(Role.RegencyOfficer, Helpers.Regency);
        var csv = await officer.GetStringAsync(new Uri("/providers/export.csv?q=panti", UriKind.Relative));
        Assert.Equal((0, 0, 1, 0), await Import(house, csv));
        Assert.Equal((0, 1, 0, 0), await Import(house, csv.Replace("Senin-Jumat 08.00-16.00", "Senin-Kamis 08.00-15.00", StringComparison.Ordinal).Replace("10,4", "12,5", StringComparison.Ordinal)));
        Assert.Equal((0, 1, 0, 0), await Import(house, csv.Replace("Senin-Jumat 08.00-16.00", "Senin-Rabu 08.00-15.00", StringComparison.Ordinal).Replace("10,4", "12,5", StringComparison.Ordinal)));
        Assert.Equal((1, 0, 0, 0), await Import(house, csv.Replace("Panti Uji Sejahtera", "Panti Uji Baru", StringComparison.Ordinal)));
        await using var desk = house.AsSystem();
        var kept = await desk.Db.WholeProviders().SingleAsync(p => p.Id == id);
        Assert.Equal((12, 5, 3), (kept.Services[0].Capacity, kept.Services[0].Taken, kept.Locations[0].Hours.Count));
        var added = await desk.Db.WholeProviders().SingleAsync(p => p.Id != id);
        Assert.Equal((kept.Services[0].Kinds, kept.Services[0].Areas, kept.IsPublic, kept.Locations[0].Point), (added.Services[0].Kinds, added.Services[0].Areas, added.IsPublic, added.Locations[0].Point));
        Assert.NotEmpty(added.Presence);
        Assert.NotEmpty(added.Services[0].Reached);
        async Task<List<HistoryItem>> Told(Guid of)
        {
            var told = new List<HistoryItem>();
            foreach (var source in desk.Get<IEnumerable<HistorySource>>()) told.AddRange(await source.Of(of, 20));
            return told;
        }

        Assert.Equal("Dicatat dari daftar · daftar.csv, baris 2", Assert.Single((await Told(added.Id)).Select(h => $"{h.What} · {h.Note}")));
        var changes = await Told(id);
        Assert.All(changes, h => Assert.Equal("Diubah dari daftar", h.What));
        Assert.Contains(changes.SelectMany(c => c.Rows).SelectMany(r => r.Fields), f => f is { Before: "10", After: "12" });
    }

    [Theory, EachDatabase]
    public async Task A_list_with_a_wrong_cell_is_refused_as_a_whole_and_says_where(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        const string heading = "Nama pemberi layanan,Jenis pemberi layanan,Layanan,Jenis layanan,Wilayah layanan,Umur dari,Jenis PPKS,Jam buka,Alamat\n";
        await using var desk = house.As(Role.RegencyOfficer, Helpers.Regency);
        var done = await desk.Get<ImportProviders>().Run(Text(heading
            + "Panti Uji,Panti atau rumah singgah,Perawatan,Rehabilitasi sosial,Kabupaten Banjar,60,Lanjut usia telantar,,\n"
            + "Panti Dua,Istana,Perawatan,Rehabilitasi sosial,Kabupaten Antah,enam,Raksasa,,\n"
            + "Panti Tiga,Panti atau rumah singgah,Perawatan,Rehabilitasi sosial,Kabupaten Banjar,,,besok,Jalan 1\n"), "daftar.csv");
        Assert.Equal(["B3", "E3", "F3", "G3", "H4"], done.Problems.Select(p => p.Cell).Order(StringComparer.Ordinal));
        Assert.Empty(await house.AsSystem().Db.Set<Provider>().ToListAsync());
        Assert.Contains("Nama pemberi layanan", (await Assert.ThrowsAsync<Refusal>(() => desk.Get<ImportProviders>().Run(Text("Nama,Jenis\nA,B\n"), "x.csv"))).Message, StringComparison.Ordinal);
        await using var other = house.As(Role.RegencyOfficer, Helpers.NextDoor);
        Assert.Single((await other.Get<ImportProviders>().Run(Text("Nama pemberi layanan,Jenis pemberi layanan,Dikelola wilayah\nPanti Uji,Lainnya,63.03\n"), "x.csv")).Problems);
    }

    [Theory, EachDatabase]
    public async Task Scripts_write_read_match_and_count(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var officer = await house.SignIn(Role.RegencyOfficer, Helpers.Regency);
        var body = new { kind = "shelter", name = "Panti Uji", languages = new[] { "ind" }, services = new[] { new { name = "Perawatan", type = "rehabilitation", areas = new[] { "63.03" }, kinds = new[] { "PMKS-08" } } }, locations = new[] { new { address = "Jalan 1", region = Helpers.Village, hours = new[] { "Senin-Jumat 08.00-16.00" } } } };
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await officer.PostAsJsonAsync("/api/v1/providers", new { kind = "shelter", name = "Panti Uji", services = new[] { new { name = "Perawatan" } } })).StatusCode);
        Assert.Empty(await house.AsSystem().Db.Set<Provider>().ToListAsync());
        var made = await officer.PostAsJsonAsync("/api/v1/providers", body);
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        var entry = await Json(made);
        var (id, service) = (entry.GetProperty("id").GetGuid(), entry.GetProperty("services")[0].GetProperty("id").GetGuid());
        await Helpers.Kept(house, "Rumah Uji Lain");
        var page = await Json(await officer.GetAsync(new Uri("/api/v1/providers?limit=1&region=63.03.05", UriKind.Relative)));
        Assert.Equal(id, page.GetProperty("items")[0].GetProperty("id").GetGuid());
        var rest = await Json(await officer.GetAsync(new Uri($"/api/v1/providers?limit=1&cursor={page.GetProperty("next").GetString()}", UriKind.Relative)));
        Assert.Equal(("Rumah Uji Lain", JsonValueKind.Null), (rest.GetProperty("items")[0].GetProperty("name").GetString(), rest.GetProperty("next").ValueKind));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await officer.GetAsync(new Uri("/api/v1/providers?limit=500", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await officer.PatchAsJsonAsync($"/api/v1/providers/{id}", new { name = "Panti Baru", version = 99 })).StatusCode);
        var changed = await Json(await officer.PatchAsJsonAsync($"/api/v1/providers/{id}", new { name = "Panti Baru", version = entry.GetProperty("version").GetInt32() }));
        Assert.Equal(("Panti Baru", "Perawatan"), (changed.GetProperty("name").GetString(), changed.GetProperty("services")[0].GetProperty("name").GetString()));
        Assert.Equal(7, (await Json(await officer.PutAsJsonAsync($"/api/v1/services/{service}/capacity", new { capacity = 9, taken = 2 }))).GetProperty("services")[0].GetProperty("free").GetInt32());
        var matches = await Json(await officer.GetAsync(new Uri($"/api/v1/providers/match?region={Helpers.Village}&kind=PMKS-08", UriKind.Relative)));
        Assert.Equal((service, "fits"), (matches[0].GetProperty("service").GetGuid(), matches[0].GetProperty("fit").GetString()));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await officer.GetAsync(new Uri("/api/v1/providers/match?region=63", UriKind.Relative))).StatusCode);
    }

    private static async Task<(int Added, int Changed, int Same, int Problems)> Import(House house, string csv)
    {
        await using var desk = house.As(Role.RegencyOfficer, Helpers.Regency);
        var done = await desk.Get<ImportProviders>().Run(Text(csv), "daftar.csv");
        Assert.Equal("", string.Join('\n', done.Problems));
        return (done.Added, done.Changed, done.Same, done.Problems.Count);
    }

    private static MemoryStream Text(string csv) => new(Encoding.UTF8.GetBytes(csv));

    private static async Task<JsonElement> Json(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode} {text}");
        return JsonDocument.Parse(text).RootElement;
    }
}
