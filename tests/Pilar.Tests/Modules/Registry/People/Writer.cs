using System.Net.Http.Json;
using System.Text.Json;

namespace Pilar.Tests.Modules.Registry.People;

/// <summary>A program that registers a person, corrects the address a few times, and goes on to the next, one request after the other.
/// Remembers what it was promised; of the request that was cut off it cannot know.</summary>
internal sealed class Writer(int number)
{
    private const int EditsPerPerson = 4;
    private static readonly string[] Syllables = ["ba", "ku", "de", "gi", "ja", "li", "nu", "pa", "ri", "te", "mo", "sa"];
    private static readonly Uri People = new("/api/v1/people", UriKind.Relative);
    private readonly Dictionary<Guid, int[]> promised = [];
    private int registered;

    /// <summary>Person -> versions that may stand in the database: the one acknowledged last, and the one asked for when the server died.</summary>
    public IReadOnlyDictionary<Guid, int[]> Promised => promised;

    public static string? AddressAt(int version) => version == 0 ? null : $"Jalan Uji {version}";

    /// <param name="server">Where to write.</param>
    /// <param name="answered">Called after each answer.</param>
    public async Task UntilItDies(HttpClient server, Action answered)
    {
        try
        {
            while (true) await WritePerson(server, answered);
        }
        catch (Exception died) when (died is HttpRequestException or IOException)
        {
        }
    }

    private async Task WritePerson(HttpClient server, Action answered)
    {
        var serial = registered++;
        var body = new
        {
            name = $"Uji {Name(number)} {Name(serial)}", sex = "L", birth_date = new DateOnly(1950, 1, 1).AddDays(serial * 31 + number), village = Somebody.Village, confirm_distinct = true,
            role = new { kind = "PSM", region = Somebody.Village, active = true, number = $"SK/{number}/{serial}", issued_on = "2026-01-05", issuer = "Bupati Uji", valid_from = "2026-01-05" },
        };
        var id = (await Answer(await server.PostAsJsonAsync(People, body))).GetProperty("id").GetGuid();
        promised[id] = [0];
        answered();
        for (var version = 0; version < EditsPerPerson; version++)
        {
            promised[id] = [version, version + 1];
            await Answer(await server.PatchAsJsonAsync(new Uri($"/api/v1/people/{id}", UriKind.Relative), new { version, address = AddressAt(version + 1), confirm_distinct = true }));
            promised[id] = [version + 1];
            answered();
        }
    }

    private static async Task<JsonElement> Answer(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, text);
        return JsonDocument.Parse(text).RootElement;
    }

    private static string Name(int n) => string.Concat(Enumerable.Range(0, 4).Select(i => Syllables[(n * 7 + i * i * 5 + n / 12) % Syllables.Length]));
}
