using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Pilar.Data;

namespace Pilar.Modules.Training.Certificates;

/// <summary>The key that signs the credentials of an installation: RSA of 2048 bits in <c>keys/credentials.pem</c> (mode 0600), made at first use.
/// Credentials stay good only as long as it is kept: it goes with every backup.</summary>
internal sealed class CredentialKey(Installation installation)
{
    private const int Bits = 2048;

    private static readonly JsonWebTokenHandler Tokens = new() { SetDefaultTimesOnTokenCreation = false };

    private readonly Lazy<RSA> _key = new(() => Open(Path.Combine(installation.Keys, "credentials.pem")));

    /// <summary>Compact JWS (RFC 7515) with RS256.</summary>
    /// <param name="address">Where <see cref="Public"/> is found.</param>
    public string Sign(string payload, string address) =>
        Tokens.CreateToken(payload, new SigningCredentials(new RsaSecurityKey(_key.Value) { KeyId = address, CryptoProviderFactory = new() { CacheSignatureProviders = false } }, SecurityAlgorithms.RsaSha256));

    /// <summary>The public half as JWK (RFC 7517).</summary>
    public object Public(string address)
    {
        var key = _key.Value.ExportParameters(includePrivateParameters: false);
        return new { kty = "RSA", use = "sig", alg = SecurityAlgorithms.RsaSha256, kid = address, n = Base64UrlEncoder.Encode(key.Modulus), e = Base64UrlEncoder.Encode(key.Exponent) };
    }

    private static RSA Open(string file)
    {
        var key = RSA.Create(Bits);
        if (!File.Exists(file))
        {
            var next = $"{file}.{Guid.NewGuid():N}";
            using (var stream = PrivateFile.Create(next)) stream.Write(System.Text.Encoding.ASCII.GetBytes(key.ExportPkcs8PrivateKeyPem()));
            try
            {
                File.Move(next, file);
            }
            catch (IOException) when (File.Exists(file))
            {
                File.Delete(next);
            }
        }
        key.ImportFromPem(File.ReadAllText(file));
        return key;
    }
}
