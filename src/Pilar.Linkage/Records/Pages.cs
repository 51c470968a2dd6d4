using System.Runtime.InteropServices;

namespace Pilar.Linkage.Records;

/// <summary>Zeroed memory on large pages where the system has them: steps to and fro over gigabytes then need no long address look-ups.</summary>
internal static unsafe partial class Pages
{
    private const int Large = 1 << 21, WantLarge = 14; // MADV_HUGEPAGE

    /// <summary>So many bytes from a large page's beginning, or a multiple of <paramref name="align"/>; <paramref name="block"/> is what <see cref="NativeMemory.Free"/> gives back.</summary>
    public static nint Zeroed(nuint bytes, out nint block, int align = Large)
    {
        block = (nint)NativeMemory.AllocZeroed(bytes + (nuint)align);
        var at = (block + align - 1) & -align;
        if (OperatingSystem.IsLinux()) _ = Advise(at, bytes, WantLarge);
        return at;
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(nint at, nuint length, int advice);
}
