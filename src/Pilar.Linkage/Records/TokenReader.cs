using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Pilar.Linkage.Text;

namespace Pilar.Linkage.Records;

/// <summary>What reading needs to know of a word, beside its number: without a look at the shared table.</summary>
internal readonly record struct Word(ulong Hash, uint Id, uint Sound, uint Start, byte Length, NameWord Role, bool IsLabel)
{
    /// <summary>A hash of its first letters, at most four.</summary>
    public ulong StartHash(int letters) => Text.Hash.Of(MemoryMarshal.AsBytes([Start])[..Math.Min(Length, letters)]);
}

/// <summary>One thread's way into a <see cref="TokenTable"/>: remembers words, the more the more there are, and counts occurrences without sharing.</summary>
internal sealed unsafe class TokenReader(TokenTable table)
{
    private const int MostRemembered = 1 << 16;
    private Word[] recent = new Word[512];
    private int misses;
    private int[] counts = new int[512];

    public TokenTable Table => table;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Word Find(ReadOnlySpan<byte> text)
    {
        var hash = Hash.Of(text);
        ref var slot = ref recent[(int)(hash >> 40) & (recent.Length - 1)];
        return slot.Hash == hash ? slot : FindAndRemember(text, hash);
    }

    private Word FindAndRemember(ReadOnlySpan<byte> text, ulong hash)
    {
        if (++misses > recent.Length * 2 && recent.Length < MostRemembered)
        {
            var old = recent;
            recent = new Word[old.Length * 4];
            foreach (var word in old)
                if (word.Id != 0) recent[(int)(word.Hash >> 40) & (recent.Length - 1)] = word;
            misses = 0;
        }
        var id = table.Find(text, hash);
        var token = table[id];
        return recent[(int)(hash >> 40) & (recent.Length - 1)] = new Word(hash, id, token->Sound, *(uint*)token->Text, token->Length, token->Role, token->IsLabel);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Count(uint id)
    {
        if (id >= counts.Length) Array.Resize(ref counts, (int)Math.Max(id + 1, counts.Length * 2));
        counts[id]++;
    }

    /// <summary>Adds this thread's counts to the table; call when all threads have finished.</summary>
    public void Settle()
    {
        for (var id = 1u; id < counts.Length && id <= table.Count; id++) table[id]->Count += counts[id];
        Array.Clear(counts);
    }
}
