using System.Net;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Tests.Modules.Accounts;
using Pilar.Tests.Support;

namespace Pilar.Tests.Web.Authorization;

public class RateLimitTests
{
    private const int Limit = 5;

    [Theory, EachDatabase]
    public async Task Too_many_tries_to_sign_in_from_one_address_wait_a_minute(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider, House.Today, ("RateLimits:SignIn", $"{Limit}"));
        var browser = await house.SignIn(await house.AddAccount(Role.Leader, "63"));
        using var guess = new FormUrlEncodedContent([]);
        for (var tried = 1; tried < Limit; tried++) Assert.Equal(HttpStatusCode.BadRequest, (await Guess()).StatusCode);
        var answer = await Guess();
        Assert.Equal((HttpStatusCode.TooManyRequests, "60"), (answer.StatusCode, answer.Headers.RetryAfter?.ToString()));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(new Uri("/account", UriKind.Relative))).StatusCode);

        Task<HttpResponseMessage> Guess() => browser.PostAsync(new Uri("/sign-in", UriKind.Relative), guess);
    }

    [Theory, EachDatabase]
    public async Task A_program_that_calls_too_often_is_told_when_to_come_back_and_others_work_on(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider, House.Today, ("RateLimits:Api", $"{Limit}"));
        var (busy, quiet) = (await house.Program(await house.Token(Role.Leader, "63")), await house.Program(await house.Token(Role.Leader, "63")));
        for (var call = 0; call < Limit; call++) Assert.Equal(HttpStatusCode.OK, (await Call(busy)).StatusCode);
        var answer = await Call(busy);
        Assert.Equal((HttpStatusCode.TooManyRequests, "60"), (answer.StatusCode, answer.Headers.RetryAfter?.ToString()));
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(HttpStatusCode.OK, (await Call(quiet)).StatusCode);

        static Task<HttpResponseMessage> Call(HttpClient program) => program.GetAsync(new Uri("/api/v1/regions/63", UriKind.Relative));
    }
}
