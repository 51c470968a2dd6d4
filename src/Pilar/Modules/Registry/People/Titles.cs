using System.Text.RegularExpressions;

namespace Pilar.Modules.Registry.People;

/// <summary>Titles around Indonesian names. Gusti, Antung, Andin, Andi, I and Ni belong to the name and are not here.</summary>
internal static partial class Titles
{
    private static readonly HashSet<string> Front =
    [
        "H", "HJ", "HAJI", "HAJJAH", "KH", "KYAI", "KIAI", "UST", "USTD", "USTADZ", "USTAD", "USTADZAH", "USTZ", "USTH", "TGK", "TGH",
        "DR", "DRS", "DRA", "DRG", "DRH", "IR", "PROF", "APT", "NS", "BPK", "BAPAK", "IBU", "SDR", "SDRI", "TN", "NY", "NN", "ALM", "ALMH",
    ];

    /// <summary>Written without dots these could not be part of a name.</summary>
    private static readonly HashSet<string> Back =
    [
        "SSOS", "SSOSI", "SPD", "SPDI", "SPDSD", "SPDAUD", "SPDK", "SAG", "SH", "SHI", "SE", "SEI", "SESY", "SKOM", "SIKOM", "SAP", "SIP", "SP", "ST", "SSI",
        "SKM", "SST", "STP", "STRP", "SPT", "SPI", "STRSOS", "STRKEB", "STRKEP", "STRKES", "SI", "SS", "SPSI", "SFIL", "SHUM", "SKEP", "SKEPNS", "SKED", "SFARM", "SGZ", "SKEB", "SSN",
        "AMD", "AMDKEP", "AMDKEB", "AMDKOM", "AMDAK", "AMA", "AMAPD", "AMAPUST", "AMP", "AMK", "AMKEB", "AMG", "AMDPD", "AMDGZ",
        "MPD", "MPDI", "MSI", "MAP", "MM", "MH", "MSOS", "MKES", "MKOM", "MAG", "MT", "MP", "MHI", "ME", "MSC", "MIP", "MPSI", "MIKOM", "MEI", "MSM", "MENG",
        "BA", "BSC", "LC", "MA", "PHD", "NS", "BE", "DIPL", "CPD", "SSTP", "SDS", "SPSOS", "SPKP", "SIKOM", "SAK", "SAKUN", "SHINT", "SKH", "SKPM", "SPN", "SUD", "SUS", "SIAN", "STH", "STHI", "SMN", "SMB", "SADM", "SKSI", "SDES",
    ];

    private static readonly HashSet<string> BackWithoutDots = ["SE", "SH", "ST", "SKM", "MM", "SPD", "SPDI", "SSOS", "SAG", "SKOM", "AMD", "SHI", "MPD", "MSI", "MAP", "SAP", "SIP", "AMKEB", "SST", "MH", "SSI", "SPT", "SPDSD", "AMAPD", "STP"];

    /// <summary>Splits a name into titles before it, the name, titles behind it.</summary>
    public static (string Front, string Name, string Back) Split(string text)
    {
        var comma = text.IndexOf(',');
        var name = comma >= 0 ? text[..comma] : text;
        var back = comma >= 0 ? text[(comma + 1)..].Trim(' ', ',', '.') is { Length: > 0 } rest ? text[(comma + 1)..].Trim(' ', ',') : "" : "";
        var words = GluedTitle().Replace(name, "$1 ").Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        var front = new List<string>();
        while (words.Count > 1 && Front.Contains(Letters(words[0])))
        {
            front.Add(words[0]);
            words.RemoveAt(0);
        }

        var behind = new List<string>();
        while (words.Count > 1 && TitleAtEnd(words) is > 0 and var length)
        {
            behind.Insert(0, string.Concat(words[^length..]));
            words.RemoveRange(words.Count - length, length);
        }

        if (back.Length > 0) behind.Add(back);
        return (string.Join(' ', front), string.Join(' ', words), string.Join(", ", behind));
    }

    private static int TitleAtEnd(List<string> words)
    {
        for (var length = Math.Min(4, words.Count - 1); length > 0; length--)
        {
            var tail = words[^length..];
            if (length > 1 && !tail[0].Contains('.')) continue;
            var letters = Letters(string.Concat(tail));
            if (Back.Contains(letters) && (tail.Any(w => w.Contains('.')) || length == 1 && BackWithoutDots.Contains(letters))) return length;
        }

        return 0;
    }

    private static string Letters(string word) => word.Replace(".", "").ToUpperInvariant();

    /// <summary>"Hj.Farida", "H.ABDUL": the dot stands for the space as well.</summary>
    [GeneratedRegex(@"(?<=^|\s|\.)((?:H|Hj|KH|Ust|Ustadz|Dr|Drs|Dra|Drg|Ir|Prof|Bpk|Alm|Almh)\.)(?=\S)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex GluedTitle();
}
