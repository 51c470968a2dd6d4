using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.People;

public static class NikStateNames
{
    public static string Name(this NikState state) => state switch
    {
        NikState.Unknown => T("belum ada", "not given"),
        NikState.WellFormed => T("bentuknya benar", "well-formed"),
        NikState.Malformed => T("bentuknya salah", "malformed"),
        NikState.Contradictory => T("bertentangan dengan data diri", "contradicts the personal data"),
        NikState.Shared => T("dipakai lebih dari satu orang", "used by more than one person"),
        NikState.Verified => T("terverifikasi", "verified"),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Name(this Sex sex) => sex == Sex.Male ? T("Laki-laki", "Male") : T("Perempuan", "Female");

    /// <summary>Twelve dots and the last four digits.</summary>
    public static string Masked(string? hint) => hint is null ? "–" : "••••••••••••" + hint;
}
