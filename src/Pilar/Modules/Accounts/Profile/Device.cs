using static Pilar.Kernel.Language;

namespace Pilar.Modules.Accounts.Profile;

/// <summary>Names a device from what its browser says, well enough for its owner to recognise it.</summary>
internal static class Device
{
    private static readonly (string Sign, string Name)[] Browsers = [("Edg", "Edge"), ("OPR", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox", "Firefox"), ("Chrome", "Chrome"), ("Safari", "Safari")];
    private static readonly (string Sign, string Name)[] Systems = [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "Mac"), ("Linux", "Linux")];

    public static string Name(string browserSays) => (Find(Browsers, browserSays), Find(Systems, browserSays)) switch
    {
        ({ } browser, { } system) => T($"{browser} di {system}", $"{browser} on {system}"),
        ({ } browser, null) => browser,
        (null, { } system) => system,
        _ => T("perangkat tidak dikenal", "unknown device"),
    };

    private static string? Find((string Sign, string Name)[] known, string text) =>
        known.FirstOrDefault(k => text.Contains(k.Sign, StringComparison.Ordinal)).Name;
}
