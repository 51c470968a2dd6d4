using System.Security.Cryptography;
using System.Text.Json;

namespace Pilar.Data.Secrets;

/// <summary>Keys of an installation, in a file outside the database (<c>keys/fields.json</c>, mode 0600): data keys for AES-256-GCM by
/// number (the newest encrypts, all decrypt) and one key for blind indexes, which rotation leaves alone.</summary>
public sealed class KeyRing
{
    private readonly string file;

    private sealed record Content(byte[] BlindKey, SortedDictionary<int, byte[]> DataKeys);

    private KeyRing(string file, Content content) => (this.file, Keys) = (file, content);

    private Content Keys
    {
        get;
        set => (field, CurrentNumber) = (value, value.DataKeys.Keys.Max());
    }

    /// <summary>Reads the ring, or makes one in a new installation.</summary>
    public static KeyRing Open(string file)
    {
        if (File.Exists(file)) return new(file, Read(file));
        var ring = new KeyRing(file, new(RandomNumberGenerator.GetBytes(32), new() { [1] = RandomNumberGenerator.GetBytes(32) }));
        ring.Save();
        return ring;
    }

    private static Content Read(string file) =>
        JsonSerializer.Deserialize<Content>(File.ReadAllBytes(file)) ?? throw new InvalidDataException($"Empty key file: {file}");

    public int CurrentNumber { get; private set; }
    public byte[] Current => Keys.DataKeys[CurrentNumber];
    public byte[] BlindKey => Keys.BlindKey;

    /// <summary>A running server meets values of a rotation done beside it: it reads the file again.</summary>
    /// <exception cref="CryptographicException">The key with that number is not in this ring.</exception>
    public byte[] Key(int number) => Keys.DataKeys.TryGetValue(number, out var key) || (Keys = Read(file)).DataKeys.TryGetValue(number, out key)
        ? key : throw new CryptographicException($"Data key {number} is not in {file}: restore the keys folder of this installation.");

    /// <summary>Adds a new data key; values encrypted from now on use it.</summary>
    public int Rotate()
    {
        var number = CurrentNumber + 1;
        Keys = Keys with { DataKeys = new(Keys.DataKeys) { [number] = RandomNumberGenerator.GetBytes(32) } };
        Save();
        return number;
    }

    private void Save()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var next = file + ".new";
        using (var stream = PrivateFile.Create(next)) JsonSerializer.Serialize(stream, Keys);
        File.Move(next, file, overwrite: true);
    }
}
