using System.Diagnostics;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.JsonWebTokens;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Training.Certificates;
using Pilar.Tests.Modules.Registry.People;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Training;

public class OpenBadgeTests
{
    [Theory, EachDatabase]
    public async Task Stands_before_programs_that_are_not_ours_and_falls_when_a_letter_is_changed(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var certificate = await Course.Issued(house);
        var stranger = await house.Serve();
        var address = new Uri($"/verify/{certificate.Code}/credential.jwt", UriKind.Relative);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(new Uri("/verify/XXXXXXXXXXXX/credential.jwt", UriKind.Relative))).StatusCode);
        var badge = await stranger.GetStringAsync(address);

        var (code, said) = await Check(house, stranger, badge);
        Assert.True(code == 0, said);
        var checkedBadge = JsonDocument.Parse(said).RootElement;
        Assert.Equal(new Uri(stranger.BaseAddress!, "/verify/issuer/key").ToString(), checkedBadge.GetProperty("header").GetProperty("kid").GetString());
        var subject = checkedBadge.GetProperty("credential").GetProperty("credentialSubject");
        Assert.Equal((certificate.Name, certificate.Number), (subject.GetProperty("identifier")[0].GetProperty("identityHash").GetString(), subject.GetProperty("achievement").GetProperty("humanCode").GetString()));
        Assert.Equal(certificate.Hours, subject.GetProperty("creditsEarned").GetDouble());

        var at = badge.IndexOf('.', StringComparison.Ordinal) + 40;
        Assert.NotEqual(0, (await Check(house, stranger, badge[..at] + (badge[at] == 'A' ? 'B' : 'A') + badge[(at + 1)..])).Code);
    }

    [Theory, EachDatabase]
    public async Task A_revoked_certificate_is_on_the_list_and_gives_no_badge(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var certificate = await Course.Issued(house);
        var stranger = await house.Serve();
        var list = new Uri("/verify/issuer/revoked", UriKind.Relative);
        Assert.DoesNotContain(certificate.Code, await stranger.GetStringAsync(list), StringComparison.Ordinal);
        await using (var desk = house.AsSystem())
        {
            desk.Db.Attach(certificate).Entity.Revoke("keliru", desk.Db.Clock.Today);
            await desk.Db.Commit(new Act(Somebody.Any, "Test", "63.03", nameof(IssuedCertificate), certificate.Id));
        }
        Assert.Contains($"/verify/{certificate.Code}", await stranger.GetStringAsync(list), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(new Uri($"/verify/{certificate.Code}/credential.jwt", UriKind.Relative))).StatusCode);
    }

    [Theory, EachDatabase]
    public async Task What_an_old_key_signed_stays_good_after_a_new_one_signs(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var certificate = await Course.Issued(house);
        var stranger = await house.Serve();
        var address = new Uri($"/verify/{certificate.Code}/credential.jwt", UriKind.Relative);
        var before = await stranger.GetStringAsync(address);
        await using (var officer = house.As(Role.Administrator)) await Assert.ThrowsAsync<Denied>(() => officer.Get<RotateCredentialKey>().Run());
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(new Uri("/verify/issuer/keys/2", UriKind.Relative))).StatusCode);
        await using (var desk = house.AsSystem())
        {
            Assert.Equal(2, await desk.Get<RotateCredentialKey>().Run());
            Assert.Equal(1, await desk.Db.Audit.CountAsync(a => a.Verb == nameof(RotateCredentialKey)));
            var keys = desk.Get<Installation>().Keys;
            Assert.DoesNotContain("PRIVATE", await File.ReadAllTextAsync(Path.Combine(keys, "credentials.pem")), StringComparison.Ordinal);
            Assert.Contains("PRIVATE", await File.ReadAllTextAsync(Path.Combine(keys, "credentials-2.pem")), StringComparison.Ordinal);
        }
        var after = await stranger.GetStringAsync(address);
        Assert.Equal(new Uri(stranger.BaseAddress!, "/verify/issuer/keys/2").ToString(), new JsonWebToken(after).Kid);
        foreach (var (badge, key, good) in new[] { (before, "/verify/issuer/key", true), (after, "/verify/issuer/keys/2", true), (after, "/verify/issuer/key", false) })
            Assert.Equal((key, good), (key, (await Check(house, stranger, badge, key)).Code == 0));
        Assert.Equal(2, JsonDocument.Parse(await stranger.GetStringAsync(new Uri("/verify/issuer/keys", UriKind.Relative))).RootElement.GetProperty("keys").GetArrayLength());
    }

    private static async Task<(int Code, string Said)> Check(House house, HttpClient stranger, string badge, string address = "/verify/issuer/key", [CallerFilePath] string here = "")
    {
        var (file, key) = (Path.Combine(house.Folder, "badge.jwt"), Path.Combine(house.Folder, "key.json"));
        await File.WriteAllTextAsync(file, badge);
        await File.WriteAllTextAsync(key, await stranger.GetStringAsync(new Uri(address, UriKind.Relative)));
        var start = new ProcessStartInfo("node", [Path.Combine(Path.GetDirectoryName(here)!, "check-badge.mjs"), file, key]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["NOW"] = $"{House.Today}T12:00:00Z";
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEndAsync();
        var complaint = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await said + complaint);
    }
}
