using System.Text.Json;
using Pilar.Data.Secrets;
using Pilar.Modules.Registry;

namespace Pilar.Modules.Disasters.Households;

/// <summary>What is kept about households, to and from what is stored. Only for whom <see cref="HouseholdDoor"/> has let in.</summary>
public sealed class HouseholdCipher(FieldCipher cipher, Identities identities)
{
    public byte[] Seal(HouseholdCard card) => cipher.Encrypt(JsonSerializer.SerializeToUtf8Bytes(card));

    public HouseholdCard Card(Household household) => JsonSerializer.Deserialize<HouseholdCard>(cipher.DecryptBytes(household.Card))!;

    public string NameMark(string head, string village) => cipher.BlindIndex($"household {village} {string.Join(' ', identities.SoundMarks(head).Order(StringComparer.Ordinal))}");

    public string? PhoneMark(string? phone) => phone is null ? null : cipher.BlindIndex("household phone " + phone);

    public byte[] Seal(string text) => cipher.Encrypt(text);

    public string Text(byte[] stored) => cipher.Decrypt(stored);
}
