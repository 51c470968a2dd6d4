using System.Text.Json.Nodes;
using Pilar.Modules.Registry;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training.Certificates;

/// <summary>A certificate as Open Badges 3.0 AchievementCredential (a W3C Verifiable Credential 2.0) in its JWT form: the holder keeps it and anybody
/// checks it without asking us. Source: 1EdTech Open Badges 3.0, sections "Serialization" and "JSON Web Token Proof Format".</summary>
internal static class OpenBadge
{
    public const string ContentType = "application/vc+jwt";

    /// <param name="site">Address of this installation without a slash at the end; ids are addresses below it.</param>
    public static string Of(IssuedCertificate c, string site, CredentialKeys keys)
    {
        var (id, issuer, holder) = ($"{site}/verify/{c.Code}", IssuerId(site), $"urn:uuid:{c.EnrolmentId}");
        var from = c.IssuedOn.ToDateTime(default, DateTimeKind.Utc);
        // Good until the end of its last day.
        DateTime? until = c.ExpiresOn?.AddDays(1).ToDateTime(default, DateTimeKind.Utc).AddSeconds(-1);
        var credential = new JsonObject
        {
            ["@context"] = new JsonArray("https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json", "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json"),
            ["id"] = id,
            ["type"] = new JsonArray("VerifiableCredential", "OpenBadgeCredential"),
            ["name"] = c.Training,
            ["issuer"] = Issuer(c.Organiser, site),
            ["validFrom"] = Instant(from),
            ["credentialSubject"] = new JsonObject
            {
                ["id"] = holder,
                ["type"] = new JsonArray("AchievementSubject"),
                ["identifier"] = new JsonArray(new JsonObject { ["type"] = "IdentityObject", ["hashed"] = false, ["identityType"] = "name", ["identityHash"] = c.Name }),
                ["activityStartDate"] = Instant(c.StartsOn.ToDateTime(default, DateTimeKind.Utc)),
                ["activityEndDate"] = Instant(c.EndsOn.ToDateTime(default, DateTimeKind.Utc)),
                ["creditsEarned"] = (double)c.Hours,
                ["achievement"] = new JsonObject
                {
                    ["id"] = $"urn:uuid:{c.EventId}",
                    ["type"] = new JsonArray("Achievement"),
                    ["achievementType"] = "CertificateOfCompletion",
                    ["name"] = c.Training,
                    ["description"] = T($"Bimtek {c.Level.Name()}, {c.Hours} JP, {c.Place}", $"{c.Level.Name()} training, {c.Hours} hours, {c.Place}"),
                    ["criteria"] = new JsonObject { ["narrative"] = T("Kehadiran dan nilai yang disyaratkan kurikulum terpenuhi.", "Attendance and marks required by the curriculum are met.") },
                    ["humanCode"] = c.Number,
                },
            },
            ["credentialStatus"] = new JsonObject { ["id"] = RevokedAt(site), ["type"] = "1EdTechRevocationList" },
            ["iss"] = issuer,
            ["jti"] = id,
            ["sub"] = holder,
            ["nbf"] = Seconds(from),
        };
        if (until is { } end) (credential["validUntil"], credential["exp"]) = (Instant(end), Seconds(end));
        return keys.Sign(credential.ToJsonString(), number => KeyAt(site, number));
    }

    public static JsonObject Issuer(string name, string site) => new() { ["id"] = IssuerId(site), ["type"] = new JsonArray("Profile"), ["name"] = name, ["url"] = site };

    public static string IssuerId(string site) => $"{site}/verify/issuer/profile";

    /// <summary>The first key keeps the address it had before there were several.</summary>
    public static string KeyAt(string site, int number) => number == 1 ? $"{site}/verify/issuer/key" : $"{site}/verify/issuer/keys/{number}";


    public static string RevokedAt(string site) => $"{site}/verify/issuer/revoked";

    private static string Instant(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'");

    private static long Seconds(DateTime utc) => (long)(utc - DateTime.UnixEpoch).TotalSeconds;
}
