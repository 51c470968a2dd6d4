using System.Text.Json;
using Pilar.Data.Field;
using Pilar.Data.Secrets;
using Pilar.Kernel;
using Pilar.Web.Field;

namespace Pilar.Modules.Field.Sync;

/// <summary>What a phone is told about an act; what does not apply is left out.</summary>
/// <param name="Errors">Field of the data -> sentences.</param>
/// <param name="Conflict">Names the conflict in <c>conflict.decide</c>.</param>
internal sealed record FieldAnswer(
    Guid Id, FieldState State, FieldRecord? Record = null, string? Message = null, IReadOnlyDictionary<string, string[]>? Errors = null, IReadOnlyList<object>? Candidates = null,
    Guid? Conflict = null, IReadOnlyList<FieldDifference>? Fields = null, DateTime? ReceivedAt = null)
{
    public static FieldAnswer Refused(Guid id, Exception why) => new(id, FieldState.Refused, Message: why.Message,
        Errors: why is Refusal { About.Length: > 0 } refusal ? new Dictionary<string, string[]> { [JsonNamingPolicy.SnakeCaseLower.ConvertName(refusal.About)] = [refusal.Message] } : null,
        Candidates: (why as FieldRefusal)?.Candidates);
}

/// <summary>Answers to and from what is stored.</summary>
internal sealed class FieldAnswers(FieldCipher cipher)
{
    public byte[] Seal(FieldAnswer answer) => cipher.Encrypt(JsonSerializer.SerializeToUtf8Bytes(answer, FieldJson.Options));

    public FieldAnswer Read(FieldReceipt receipt) => JsonSerializer.Deserialize<FieldAnswer>(cipher.DecryptBytes(receipt.Answer), FieldJson.Options)!;

    public byte[] Seal(SentAct act) => cipher.Encrypt(act.ToBytes());

    public SentAct? Act(FieldReceipt receipt) => receipt.Content is { } content ? SentAct.Of(cipher.DecryptBytes(content)) : null;

    public byte[] Seal(IReadOnlyList<FieldDifference> differences) => cipher.Encrypt(JsonSerializer.SerializeToUtf8Bytes(differences, FieldJson.Options));

    public IReadOnlyList<FieldDifference> Differences(FieldConflict conflict) => JsonSerializer.Deserialize<List<FieldDifference>>(cipher.DecryptBytes(conflict.Differences), FieldJson.Options)!;
}
