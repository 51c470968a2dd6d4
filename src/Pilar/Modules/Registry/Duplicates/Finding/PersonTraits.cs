using System.Buffers.Binary;
using System.Linq.Expressions;
using System.Security.Cryptography;
using System.Text;
using Pilar.Data.Secrets;
using Pilar.Linkage;
using Pilar.Modules.Registry.People;

namespace Pilar.Modules.Registry.Duplicates.Finding;

/// <summary>What comparing needs of a person.</summary>
internal sealed record PersonTraits(Guid Id, string Name, byte[]? NikCipher, string? NikIndex, DateOnly? BirthDate, Sex? Sex, string? VillageCode, string? Phone)
{
    public static readonly Expression<Func<Person, PersonTraits>> Of =
        p => new PersonTraits(p.Id, p.Name, p.NikCipher, p.NikIndex, p.BirthDate, p.Sex, p.VillageCode, p.Phone);

    /// <summary>Changes when any value does; the number counts by its keyed fingerprint, or by its cipher when it is malformed.</summary>
    public long Mark()
    {
        var nik = NikIndex ?? (NikCipher is null ? "" : Convert.ToBase64String(NikCipher));
        var text = string.Join('\n', Name, nik, BirthDate?.DayNumber, Sex, VillageCode, Phone);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return BinaryPrimitives.ReadInt64LittleEndian(hash);
    }

    public PersonEntry Entry(FieldCipher cipher) => new(
        Name, NikCipher is null ? null : cipher.Decrypt(NikCipher), BirthDate, Sex switch { People.Sex.Male => "L", People.Sex.Female => "P", _ => null }, VillageCode, Phone);
}
