using System.Buffers.Binary;
using System.Net;
using System.Security.Cryptography;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Accounts;

public class SecondFactorTests
{
    [Theory, EachDatabase]
    public async Task Takes_a_code_at_sign_in_once_it_was_set_up_and_each_recovery_code_once(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var email = await house.AddAccount(Role.RegencyOfficer, "63.03");
        var browser = await house.SignIn(email);
        await browser.Submit("/account/second-factor", "prepare", []);
        var page = await browser.Page("/account/second-factor");
        var key = page.QuerySelector("#key")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".qr svg"));
        Assert.Contains("tidak cocok", await (await browser.Submit("/account/second-factor", "enable", new() { ["Input.Code"] = "000 00" })).Error(), StringComparison.Ordinal);
        var codes = (await (await browser.Submit("/account/second-factor", "enable", new() { ["Input.Code"] = Code(key) })).Html()).QuerySelectorAll(".codes code").Select(c => c.TextContent).ToList();
        Assert.Equal(10, codes.Count);

        var other = await house.Serve();
        Assert.Equal("/sign-in/code?returnUrl=%2F", (await Enter(other)).Headers.Location!.Path());
        Assert.Equal(HttpStatusCode.Redirect, (await other.GetAsync(new Uri("/account", UriKind.Relative))).StatusCode);
        Assert.Contains("tidak cocok", await (await other.Submit("/sign-in/code", "code", new() { ["Input.Code"] = "12345" })).Error(), StringComparison.Ordinal);
        Assert.Equal("/", (await other.Submit("/sign-in/code", "code", new() { ["Input.Code"] = Code(key) })).Headers.Location!.Path());
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync(new Uri("/account", UriKind.Relative))).StatusCode);

        foreach (var works in new[] { true, false })
        {
            var third = await house.Serve();
            await Enter(third);
            var answer = await third.Submit("/sign-in/code", "recovery", new() { ["Recovery.Code"] = codes[0] });
            Assert.Equal(works ? HttpStatusCode.Redirect : HttpStatusCode.OK, answer.StatusCode);
        }
        await using var system = house.AsSystem();
        var secrets = await system.Db.Set<Microsoft.AspNetCore.Identity.IdentityUserToken<Guid>>().Select(t => t.Value).ToListAsync();
        var log = string.Concat(await system.Db.Audit.Select(a => a.Changes).ToListAsync());
        Assert.DoesNotContain(secrets, s => s!.Contains(key, StringComparison.Ordinal) || s.Contains(codes[1], StringComparison.Ordinal));
        Assert.DoesNotContain(key, log, StringComparison.Ordinal);
        Assert.Equal(1, await system.Db.Audit.CountAsync(a => a.Verb == "EnableSecondFactor"));

        Task<HttpResponseMessage> Enter(HttpClient client) => client.Submit("/sign-in", "form", new() { ["Input.Email"] = email, ["Input.Password"] = Browsing.Password });
    }

    [Theory, EachDatabase]
    public async Task A_changed_password_signs_the_other_devices_out(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var email = await house.AddAccount(Role.Leader, "63");
        var (here, there) = (await house.SignIn(email), await house.SignIn(email));
        const string next = "lemari biru menari pelan";
        Assert.Contains("tidak cocok", await (await Change("salah sekali ini", next, next)).Error(), StringComparison.Ordinal);
        Assert.Contains("mudah ditebak", await (await Change(Browsing.Password, "rahasia12345", "rahasia12345")).Error(), StringComparison.Ordinal);
        Assert.Contains("tidak sama", await (await Change(Browsing.Password, next, next + "x")).Error(), StringComparison.Ordinal);
        Assert.Equal("/account", (await Change(Browsing.Password, next, next)).Headers.Location!.Path());
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Redirect), (await Status(here), await Status(there)));
        await house.SignIn(email, next);
        await using var system = house.AsSystem();
        Assert.Equal(1, await system.Db.Audit.CountAsync(a => a.Verb == "ChangePassword"));

        Task<HttpResponseMessage> Change(string now, string wanted, string repeated) => here.Submit("/account/password", "form",
            new() { ["Input.CurrentPassword"] = now, ["Input.Password"] = wanted, ["Input.Repeated"] = repeated });
        static async Task<HttpStatusCode> Status(HttpClient client) => (await client.GetAsync(new Uri("/account", UriKind.Relative))).StatusCode;
    }

    /// <summary>What an authenticator app shows now (RFC 6238), written from the paper.</summary>
    private static string Code(string base32)
    {
        var bits = string.Concat(base32.TrimEnd('=').ToUpperInvariant().Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c), 2).PadLeft(5, '0')));
        var key = Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2)).ToArray();
        var step = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // The standard's algorithm.
        var hash = HMACSHA1.HashData(key, step);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & 0x7FFFFFFF;
        return (number % 1_000_000).ToString("000000");
    }
}
