using System.Text.Json;
using Pilar.Data.Secrets;
using Pilar.Modules.Cases.Records;

namespace Pilar.Modules.Cases.Secrecy;

/// <summary>What is kept about clients, to and from what is stored. Only for whom <see cref="CaseDoor"/> has let in.</summary>
public sealed class CaseCipher(FieldCipher cipher)
{
    public byte[] Seal(string text) => cipher.Encrypt(text);

    public byte[] Seal<T>(T value) => cipher.Encrypt(JsonSerializer.SerializeToUtf8Bytes(value));

    public string Text(byte[] stored) => cipher.Decrypt(stored);

    public ClientCard Card(Client client) => Read<ClientCard>(client.Card);

    public ReportText Report(Case @case) => Read<ReportText>(@case.Report);

    public T Read<T>(byte[] stored) => JsonSerializer.Deserialize<T>(cipher.DecryptBytes(stored))!;

    /// <summary>Fingerprint of a kind of PPKS.</summary>
    public string KindMark(string code) => cipher.BlindIndex("ppks " + code);

    /// <summary>Fingerprint of the secret in a link.</summary>
    public string LinkMark(string code) => cipher.BlindIndex("link " + code);

    /// <summary>Fingerprint of what opens the public status.</summary>
    public string StatusMark(string number, string pin) => cipher.BlindIndex($"status {number} {pin}");
}
