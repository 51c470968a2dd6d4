using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Pilar.Kernel;
using Pilar.Web.Field;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Field.Sync;

/// <summary>An act as a phone sends it.</summary>
internal sealed partial record SentAct(Guid Id, string Kind, DateTimeOffset At, int? BaseVersion, IReadOnlyList<Guid>? Needs, JsonElement Data)
{
    public const int MostAtOnce = 50, MostNeeds = 20;
    public const long MostBytes = 1 << 20;
    private const int LongestKind = 60;

    public FieldAct ToAct() => new(Id, Kind, At.UtcDateTime, BaseVersion, Data);

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, FieldJson.Options);

    public byte[] Hash() => SHA256.HashData(ToBytes());

    /// <summary>The photos it speaks of, by the hashes of their content.</summary>
    public IReadOnlyList<string> Files => [.. Hashes().Matches(Data.GetRawText()).Select(m => m.Groups[1].Value).Distinct()];

    /// <summary>The same without photos that will not come any more.</summary>
    public SentAct Without(IReadOnlyCollection<string> files)
    {
        var data = JsonNode.Parse(Data.GetRawText())!;
        Strip(data);
        return this with { Data = data.Deserialize<JsonElement>() };

        void Strip(JsonNode? node)
        {
            if (node is JsonArray list)
            {
                list.RemoveAll(one => one is JsonValue value && value.TryGetValue<string>(out var text) && files.Contains(text));
                foreach (var one in list) Strip(one);
            }
            else if (node is JsonObject fields) foreach (var (_, one) in fields) Strip(one);
        }
    }

    [GeneratedRegex("\"([0-9a-f]{64})\"")]
    private static partial Regex Hashes();

    public static SentAct Of(byte[] stored) => JsonSerializer.Deserialize<SentAct>(stored, FieldJson.Options)!;

    /// <summary>The acts of a request. One that cannot be told apart spoils the batch: nothing is taken.</summary>
    /// <exception cref="Refusal">Names the place.</exception>
    public static IReadOnlyList<SentAct> Read(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object || !body.TryGetProperty("acts", out var list) || list.ValueKind != JsonValueKind.Array)
            throw new Refusal(T("Isi: {\"acts\": [...]}.", "Send {\"acts\": [...]}."), "acts");
        if (list.GetArrayLength() > MostAtOnce) throw new Web.TooLarge(T($"Paling banyak {MostAtOnce} kegiatan sekali kirim.", $"At most {MostAtOnce} acts at once."));
        var acts = list.EnumerateArray().Select((one, at) => Read(one, at)).ToList();
        return acts.DistinctBy(a => a.Id).Count() == acts.Count ? acts : throw new Refusal(T("Dua kegiatan dalam satu kiriman memakai id yang sama.", "Two acts of a batch have the same id."), "acts");
    }

    private static SentAct Read(JsonElement one, int at)
    {
        SentAct? act;
        try
        {
            act = one.Deserialize<SentAct>(FieldJson.Options);
        }
        catch (JsonException e)
        {
            throw new Refusal(T($"Kegiatan ke-{at + 1} tidak dapat dibaca: {e.Path}.", $"Act {at + 1} cannot be read: {e.Path}."), "acts");
        }
        if (act is null || act.Id == Guid.Empty || act.Kind is not { Length: > 0 and <= LongestKind } || act.At == default || act.Data.ValueKind != JsonValueKind.Object || act.Needs?.Count > MostNeeds)
            throw new Refusal(T($"Kegiatan ke-{at + 1} tidak lengkap: id, kind, at, data.", $"Act {at + 1} is not complete: id, kind, at, data."), "acts");
        return act;
    }
}
