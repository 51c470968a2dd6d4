using System.Text.Json;
using System.Text.Json.Serialization;
using Pilar.Data.Secrets;

namespace Pilar.Modules.Registry.Imports.Committing;

/// <summary>What committing one row did to the registry: the records it created and the values it replaced. The way back.</summary>
internal sealed class RowEffects
{
    [JsonPropertyName("n")]
    public List<Creation> Created { get; init; } = [];

    [JsonPropertyName("c")]
    public List<Replacement> Changed { get; init; } = [];

    [JsonIgnore]
    public bool IsEmpty => Created.Count == 0 && Changed.Count == 0;

    [JsonIgnore]
    public IEnumerable<(string Record, Guid Id)> Records => Created.Select(c => (c.Record, c.Id)).Concat(Changed.Select(c => (c.Record, c.Id)));

    public void Creates<T>(Guid id) => Created.Add(new(typeof(T).Name, id));

    public byte[]? Seal(FieldCipher cipher) => IsEmpty ? null : cipher.Encrypt(JsonSerializer.SerializeToUtf8Bytes(this, EffectsJson.Default.RowEffects));

    public static RowEffects Open(byte[]? effects, FieldCipher cipher) =>
        effects is null ? new() : JsonSerializer.Deserialize(cipher.DecryptBytes(effects), EffectsJson.Default.RowEffects)!;
}

/// <summary>A record that did not exist before.</summary>
internal sealed record Creation([property: JsonPropertyName("t")] string Record, [property: JsonPropertyName("i")] Guid Id);

/// <summary>A value that was another before; values as JSON.</summary>
internal sealed record Replacement(
    [property: JsonPropertyName("t")] string Record,
    [property: JsonPropertyName("i")] Guid Id,
    [property: JsonPropertyName("f")] string Field,
    [property: JsonPropertyName("b")] JsonElement? Before,
    [property: JsonPropertyName("a")] JsonElement? After)
{
    public static Replacement Of<T>(Guid id, string field, object? before, object? after) => new(typeof(T).Name, id, field, Json(before), Json(after));

    private static JsonElement? Json(object? value) => value is null ? null : JsonSerializer.SerializeToElement(value is Enum ? value.ToString() : value);
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RowEffects))]
internal sealed partial class EffectsJson : JsonSerializerContext;
