using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Pilar.Data;

namespace Pilar.Modules.Training.Certificates;

/// <summary>The keys that sign the credentials of an installation: RSA of 2048 bits in <c>keys/credentials.pem</c>, <c>credentials-2.pem</c> and so on (mode 0600),
/// the first made at first use. The newest signs; of the older ones only the public half is kept, so that what they signed stays good. They go with every backup.</summary>
public sealed class CredentialKeys(Installation installation)
{
    private const int Bits = 2048;

    private static readonly JsonWebTokenHandler Tokens = new() { SetDefaultTimesOnTokenCreation = false };

    private readonly ConcurrentDictionary<int, Lazy<RSA>> _keys = new();

    /// <summary>Number of the key that signs, from 1. Read from the folder each time: the command line may have added one.</summary>
    public int Newest
    {
        get
        {
            var number = 1;
            while (File.Exists(FileOf(number + 1))) number++;
            return number;
        }
    }

    /// <summary>Compact JWS (RFC 7515) with RS256.</summary>
    /// <param name="address">Where the public half of a key is found.</param>
    public string Sign(string payload, Func<int, string> address)
    {
        var number = Newest;
        return Tokens.CreateToken(payload, new SigningCredentials(new RsaSecurityKey(Key(number)) { KeyId = address(number), CryptoProviderFactory = new() { CacheSignatureProviders = false } }, SecurityAlgorithms.RsaSha256));
    }

    /// <summary>The public half as JWK (RFC 7517); null when there is no such key.</summary>
    public object? Public(int number, string address)
    {
        if (number < 1 || number > Newest) return null;
        var key = Key(number).ExportParameters(includePrivateParameters: false);
        return new { kty = "RSA", use = "sig", alg = SecurityAlgorithms.RsaSha256, kid = address, n = Base64UrlEncoder.Encode(key.Modulus), e = Base64UrlEncoder.Encode(key.Exponent) };
    }

    /// <returns>Number of the new key.</returns>
    public int Rotate()
    {
        var old = Newest;
        var retired = Key(old).ExportSubjectPublicKeyInfoPem();
        Create(FileOf(old + 1));
        var file = FileOf(old);
        Write($"{file}.next", retired);
        File.Move($"{file}.next", file, overwrite: true);
        return old + 1;
    }

    private RSA Key(int number) => _keys.GetOrAdd(number, n => new(() => Open(FileOf(n)))).Value;

    private string FileOf(int number) => Path.Combine(installation.Keys, number == 1 ? "credentials.pem" : $"credentials-{number}.pem");

    private static RSA Open(string file)
    {
        if (!File.Exists(file)) Create(file);
        var key = RSA.Create();
        key.ImportFromPem(File.ReadAllText(file));
        return key;
    }

    /// <summary>Whole or not at all; when two do it at once, the first one's key stays.</summary>
    private static void Create(string file)
    {
        using var key = RSA.Create(Bits);
        var next = $"{file}.{Guid.NewGuid():N}";
        Write(next, key.ExportPkcs8PrivateKeyPem());
        try
        {
            File.Move(next, file);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(next);
        }
    }

    private static void Write(string file, string pem)
    {
        using var stream = PrivateFile.Create(file);
        stream.Write(Encoding.ASCII.GetBytes(pem));
    }
}
