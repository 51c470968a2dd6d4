using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using System.Text;
using Pilar.Linkage.Kernels;
using Pilar.Linkage.Text;

namespace Pilar.Linkage.Records;

/// <summary>One distinct word or value, in one cache line: its text for the fuzzy kernels, its sound key and how often it occurs.</summary>
[StructLayout(LayoutKind.Sequential, Size = Line)]
internal unsafe struct Token
{
    public const int Line = 64;
    public fixed byte Text[Match32.Longest];
    /// <summary>Which letters occur, once and twice: words far apart are told apart without being compared.</summary>
    public LetterBag Letters;
    public uint Sound;
    public int Count;
    public byte Length;
    public NameWord Role;
    public bool IsLabel;
    public bool HasDigit;
}

/// <summary>
/// The distinct words of a field, numbered from 1, shared by all threads. Lookups go through a small cache per thread
/// (<see cref="TokenReader"/>); numbers depend on the order of reading, so nothing that is shown may depend on them.
/// </summary>
internal sealed unsafe class TokenTable(Func<string, string>? canonical = null, Func<string, NameWord>? role = null, Func<string, bool>? label = null) : IDisposable
{
    private const int SegmentBits = 13, SegmentSize = 1 << SegmentBits;
    private readonly nint[] segments = new nint[1 << 15];
    private readonly WordIds[] shards = [.. Enumerable.Range(0, 64).Select(_ => new WordIds())];
    private readonly Lock growing = new();
    private Rarities rarities = Rarities.None;
    private int last;

    public int Count => last;

    /// <summary>What agreement on a word is worth, in bits; 0 for words that came after the last weighing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float RarityOf(uint id) => rarities[(int)id];

    public Token* this[uint id] => (Token*)segments[id >> SegmentBits] + (id & (SegmentSize - 1));

    /// <summary>Asks for a word to be brought from memory.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Fetch(uint id)
    {
        if (Sse.IsSupported) Sse.Prefetch0(this[id]);
    }

    public uint Find(ReadOnlySpan<byte> text, ulong hash)
    {
        var shard = shards[hash & 63];
        if (shard.TryFind(hash, out var id)) return id;
        lock (shard)
        {
            if (shard.TryFind(hash, out id)) return id;
            id = Add(text, hash);
            shard.Add(hash, id);
            return id;
        }
    }

    public string Text(uint id) => Encoding.UTF8.GetString(this[id]->Text, this[id]->Length);

    /// <summary>Turns counts into rarities for a file of <paramref name="records"/> records.</summary>
    public void Weigh(long records)
    {
        var weighed = new Rarities(last + 1);
        for (var id = 1; id <= last; id++) weighed.Set(id, records, Math.Max(1, this[(uint)id]->Count));
        rarities = weighed;
    }

    private uint Add(ReadOnlySpan<byte> text, ulong hash)
    {
        var word = Encoding.UTF8.GetString(text);
        var one = canonical?.Invoke(word) ?? word;
        if (one != word)
        {
            var utf8 = Encoding.UTF8.GetBytes(one);
            var other = Hash.Of(utf8);
            // The canonical word may live in a shard that another thread holds: always lock upwards from its own copy.
            return AddWord(utf8, other, NameWord.Name, label?.Invoke(word) ?? false);
        }
        return AddWord(text, hash, role?.Invoke(word) ?? NameWord.Name, label?.Invoke(word) ?? false);
    }

    private readonly Dictionary<ulong, uint> canonicalIds = [];

    private uint AddWord(ReadOnlySpan<byte> text, ulong hash, NameWord role, bool isLabel)
    {
        lock (growing)
        {
            if (canonical is not null && canonicalIds.TryGetValue(hash, out var known)) return known;
            var id = (uint)(last + 1);
            if (segments[id >> SegmentBits] == 0)
            {
                var segment = NativeMemory.AlignedAlloc((nuint)SegmentSize * Token.Line, Token.Line);
                NativeMemory.Clear(segment, (nuint)SegmentSize * Token.Line);
                segments[id >> SegmentBits] = (nint)segment;
            }
            var token = this[id];
            token->Length = (byte)Math.Min(text.Length, Match32.Longest);
            text[..token->Length].CopyTo(new Span<byte>(token->Text, Match32.Longest));
            token->Letters = LetterBag.Of(text[..token->Length]);
            Span<byte> sound = stackalloc byte[text.Length + 1];
            var length = Phonetic.Key(text, sound);
            token->Sound = Hash.Key(Hash.Of(sound[..length]));
            token->Role = role;
            token->IsLabel = isLabel;
            token->HasDigit = text.ContainsAnyInRange((byte)'0', (byte)'9');
            if (canonical is not null) canonicalIds[hash] = id;
            last = (int)id;
            return id;
        }
    }

    public void Dispose()
    {
        for (var i = 0; i < segments.Length; i++)
        {
            NativeMemory.AlignedFree((void*)segments[i]);
            segments[i] = 0;
        }
        GC.SuppressFinalize(this);
    }

    ~TokenTable() => Dispose();
}
