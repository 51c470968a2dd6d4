using System.Buffers.Binary;
using System.Buffers.Text;
using System.Globalization;
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

    /// <summary>How far the clock of a phone without a signal may be off.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);

    private const int StepsGood = 3, SessionBytes = 16, SealBytes = 8, Digits = 8, Numbers = 100_000_000;
    private static readonly TimeSpan TicketLasts = TimeSpan.FromMinutes(10);

    private readonly byte[] _key = HKDF.DeriveKey(HashAlgorithmName.SHA256, ring.BlindKey, 32, info: "room-code"u8.ToArray());
    private readonly ITimeLimitedDataProtector _tickets = protection.CreateProtector("Pilar.RoomTicket").ToTimeLimitedDataProtector();

    /// <returns>32 letters, digits, '-' and '_'.</returns>
    public string Now(Guid session) => Base64Url.EncodeToString([.. session.ToByteArray(), .. Seal(session, StepNow)]);

    /// <summary>The same for typing, by somebody whose sessions are known.</summary>
    /// <returns>"4829 1374".</returns>
    public string ShortNow(Guid session) => Short(session, StepNow).Insert(Digits / 2, " ");

    /// <returns>The session whose screen showed this code within the last minute and a half; null for anything else.</returns>
    public Guid? Session(string code) => Session(code, StepNow);

    /// <returns>The session whose screen showed this code when a phone without a signal saw it.</returns>
    /// <param name="code">The long one, or the short one of one of these sessions.</param>
    /// <param name="own">Where the participant may be.</param>
    /// <param name="at">By the phone's clock, UTC.</param>
    public Guid? SessionSeen(string code, IEnumerable<Guid> own, DateTime at)
    {
        var (first, last) = (StepAt(at - Skew), StepAt(at + Skew));
        var steps = Enumerable.Range(0, (int)(last - first) + StepsGood).Select(n => last - n).ToList();
        if (string.Concat(code.Where(char.IsAsciiDigit)) is { Length: Digits } digits && code.Trim().Length <= Digits + 3)
            return own.Select(session => (Guid?)session).FirstOrDefault(session => steps.Exists(step => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(digits), Encoding.ASCII.GetBytes(Short(session!.Value, step)))));
        return steps.Select(step => Session(code, step, 1)).FirstOrDefault(found => found is not null);
    }

    private Guid? Session(string code, long step, int steps = StepsGood)
    {
        Span<byte> bytes = stackalloc byte[SessionBytes + SealBytes];
        if (code.Length != Base64Url.GetEncodedLength(bytes.Length) || !Base64Url.IsValid(code) || !Base64Url.TryDecodeFromChars(code, bytes, out _)) return null;
        var session = new Guid(bytes[..SessionBytes]);
        for (var age = 0; age < steps; age++)
            if (CryptographicOperations.FixedTimeEquals(Seal(session, step - age), bytes[SessionBytes..])) return session;
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

    private long StepNow => StepAt(clock.UtcNow);

    private static long StepAt(DateTime at) => (at - DateTime.UnixEpoch).Ticks / Step.Ticks;

    private byte[] Seal(Guid session, long step) => Whole(session, step)[..SealBytes];

    private string Short(Guid session, long step) => (BinaryPrimitives.ReadUInt64LittleEndian(Whole(session, step).AsSpan(SealBytes)) % Numbers).ToString($"D{Digits}", CultureInfo.InvariantCulture);

    private byte[] Whole(Guid session, long step) => HMACSHA256.HashData(_key, Encoding.ASCII.GetBytes($"{session}:{step}"));
}
