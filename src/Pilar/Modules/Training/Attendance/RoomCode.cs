using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Pilar.Data.Secrets;
using Pilar.Kernel;

namespace Pilar.Modules.Training.Attendance;

/// <summary>What the screen in the room shows for self check-in. It changes every half minute, so that a photo of it is soon worth nothing;
/// whoever opened it in time gets a ticket that lasts while a slow line brings the page and takes the answer.</summary>
public sealed class RoomCode(KeyRing ring, IDataProtectionProvider protection, Clock clock)
{
    public static readonly TimeSpan Step = TimeSpan.FromSeconds(30);

    private const int StepsGood = 3, SessionBytes = 16, SealBytes = 8;
    private static readonly TimeSpan TicketLasts = TimeSpan.FromMinutes(10);

    private readonly byte[] _key = HKDF.DeriveKey(HashAlgorithmName.SHA256, ring.BlindKey, 32, info: "room-code"u8.ToArray());
    private readonly ITimeLimitedDataProtector _tickets = protection.CreateProtector("Pilar.RoomTicket").ToTimeLimitedDataProtector();

    /// <returns>32 letters, digits, '-' and '_'.</returns>
    public string Now(Guid session) => Base64Url.EncodeToString([.. session.ToByteArray(), .. Seal(session, StepNow)]);

    /// <returns>The session whose screen showed this code within the last minute and a half; null for anything else.</returns>
    public Guid? Session(string code)
    {
        Span<byte> bytes = stackalloc byte[SessionBytes + SealBytes];
        if (code.Length != Base64Url.GetEncodedLength(bytes.Length) || !Base64Url.IsValid(code) || !Base64Url.TryDecodeFromChars(code, bytes, out _)) return null;
        var session = new Guid(bytes[..SessionBytes]);
        for (var age = 0; age < StepsGood; age++)
            if (CryptographicOperations.FixedTimeEquals(Seal(session, StepNow - age), bytes[SessionBytes..])) return session;
        return null;
    }

    public string Ticket(Guid session) => _tickets.Protect(session.ToString(), TicketLasts);

    public Guid? OfTicket(string? ticket)
    {
        try
        {
            return Guid.Parse(_tickets.Unprotect(ticket ?? ""));
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private long StepNow => (clock.UtcNow - DateTime.UnixEpoch).Ticks / Step.Ticks;

    private byte[] Seal(Guid session, long step) =>
        HMACSHA256.HashData(_key, Encoding.ASCII.GetBytes($"{session}:{step}"))[..SealBytes];
}
