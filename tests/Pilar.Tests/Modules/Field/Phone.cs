using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Pilar.Kernel;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Field;

/// <summary>A phone as docs/field-sync.md describes one: a token, acts that go out, records that come in.</summary>
internal sealed class Phone(HttpClient http, Guid account)
{
    public HttpClient Http { get; } = http;
    public Guid Account { get; } = account;
    public string? Cursor { get; private set; }

    /// <summary>share -> id -> record.</summary>
    public Dictionary<string, Dictionary<string, JsonElement>> Has { get; } = [];

    public static async Task<Phone> Of(House house, Role role, string region) => await SignIn(house, await house.AddAccount(role, region));

    public static async Task<Phone> SignIn(House house, string email, string name = "Ponsel uji")
    {
        var http = await house.Serve();
        var answer = await http.PostAsJsonAsync("/api/v1/field/devices", new { email, password = Browsing.Password, name });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var entered = await answer.Content.ReadFromJsonAsync<JsonElement>();
        http.DefaultRequestHeaders.Authorization = new("Bearer", entered.GetProperty("token").GetString());
        return new(http, entered.GetProperty("account").GetProperty("id").GetGuid());
    }

    public static object Act(string kind, object data, Guid? id = null, DateTimeOffset? at = null, params Guid[] needs) =>
        new { id = id ?? Guid.CreateVersion7(), kind, at = at ?? new DateTimeOffset(2026, 11, 1, 1, 0, 0, TimeSpan.Zero), needs, data };

    public Task<HttpResponseMessage> Post(params object[] acts) => Http.PostAsJsonAsync("/api/v1/field/sync", new { acts });

    /// <returns>The answers, in the order sent.</returns>
    public async Task<JsonElement[]> Sync(params object[] acts)
    {
        var answer = await Post(acts);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return [.. (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("answers").EnumerateArray()];
    }

    public async Task<JsonElement> One(object act) => (await Sync(act)).Single();

    /// <summary>Pulls until nothing more comes.</summary>
    /// <returns>Answers that came late.</returns>
    public async Task<List<JsonElement>> Pull()
    {
        var late = new List<JsonElement>();
        for (var more = true; more;)
        {
            var page = await Http.GetFromJsonAsync<JsonElement>(new Uri($"/api/v1/field/pull{(Cursor is null ? "" : $"?since={Cursor}")}", UriKind.Relative));
            Cursor = page.GetProperty("cursor").GetString();
            if (page.GetProperty("reset").GetBoolean()) Has.Clear();
            foreach (var share in page.GetProperty("gone").EnumerateObject())
                foreach (var id in share.Value.EnumerateArray()) Has[share.Name].Remove(id.GetString()!);
            foreach (var share in page.GetProperty("shares").EnumerateObject())
                foreach (var record in share.Value.EnumerateArray()) (Has.TryGetValue(share.Name, out var known) ? known : Has[share.Name] = [])[record.GetProperty("id").GetString()!] = record;
            late.AddRange(page.GetProperty("answers").EnumerateArray());
            more = page.GetProperty("more").GetBoolean();
        }
        return late;
    }

    public static string State(JsonElement answer) => answer.GetProperty("state").GetString()!;

    public static Guid Record(JsonElement answer) => answer.GetProperty("record").GetProperty("id").GetGuid();
}
