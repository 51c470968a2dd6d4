using System.Diagnostics;

namespace Pilar.Tests.Support;

/// <summary>The program as an office runs it, in a process of its own: it can be killed.</summary>
internal static class RealProgram
{
    /// <param name="house">The installation to work in; it must not be serving itself.</param>
    /// <param name="arguments">As typed on the command line.</param>
    /// <param name="settings">Environment variables.</param>
    public static Process Start(House house, IEnumerable<string> arguments, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Pilar.dll"), "--data", house.Folder, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["PILAR_AsOf"] = House.Today },
        };
        foreach (var (name, value) in settings) start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
