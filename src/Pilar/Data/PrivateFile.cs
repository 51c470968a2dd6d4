namespace Pilar.Data;

/// <summary>Files that only the account Pilar runs under may read.</summary>
internal static class PrivateFile
{
    /// <summary>Creates (or empties) the file before anything secret is in it.</summary>
    public static FileStream Create(string file)
    {
        var stream = File.Create(file);
        Protect(file);
        return stream;
    }

    public static void Protect(string file)
    {
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }
}
