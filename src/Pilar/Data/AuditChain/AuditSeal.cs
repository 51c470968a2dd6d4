using System.Security.Cryptography;
using System.Text.Json;

namespace Pilar.Data.AuditChain;

/// <summary>Link of the hash chain: SHA-256 over the link before it and every column of the row that people rely on.</summary>
internal static class AuditSeal
{
    public static readonly byte[] Start = new byte[32];

    public static byte[] Of(AuditEntry row, long number, byte[] before)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(new object?[]
        {
            number, row.Id, row.At.ToString("O"), row.AccountId, row.AccountName, row.Role, row.Origin, row.Verb, row.RegionCode,
            row.Subject, row.SubjectId, row.RelatedId, row.Reason, row.Changes, row.Facts,
        });
        return SHA256.HashData([.. before, .. content]);
    }
}
