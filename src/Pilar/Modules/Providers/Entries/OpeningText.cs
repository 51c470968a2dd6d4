using System.Globalization;
using System.Text.RegularExpressions;
using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Providers.Entries;

/// <summary>Opening hours as people write them on a door, one line each, read in forms and sheets alike:
/// "Senin-Jumat 08.00-12.00, 13.00-16.00", "Setiap hari 24 jam"; exceptions "2026-12-25 tutup Natal", "17-08-2026 08.00-11.00 upacara".</summary>
public static partial class OpeningText
{
    private static readonly (string Id, string En)[] Days =
        [("Senin", "Monday"), ("Selasa", "Tuesday"), ("Rabu", "Wednesday"), ("Kamis", "Thursday"), ("Jumat", "Friday"), ("Sabtu", "Saturday"), ("Minggu", "Sunday")];

    public static IReadOnlyList<OpeningHours> ReadWeek(string? text, string about)
    {
        var week = new List<OpeningHours>();
        foreach (var line in Lines(text))
        {
            if (Week().Match(line) is not { Success: true } match || ReadDays(match.Groups["days"].Value) is not { Count: > 0 } days || ReadTimes(match.Groups["times"].Value) is not { } times)
                throw new Refusal(T($"Jam buka \"{line}\" tidak terbaca. Tulis seperti: Senin-Jumat 08.00-16.00.", $"The hours \"{line}\" cannot be read. Write them like: Monday-Friday 08:00-16:00."), about);
            week.AddRange(days.SelectMany(day => times.Select(t => new OpeningHours { Day = day, Opens = t.Opens, Closes = t.Closes })));
        }
        if (week.GroupBy(h => h.Day).Any(day => day.OrderBy(h => h.Opens).Zip(day.OrderBy(h => h.Opens).Skip(1)).Any(p => p.First.Closes > p.Second.Opens)))
            throw new Refusal(T("Jam buka saling tumpang tindih.", "Some hours overlap."), about);
        return week;
    }

    public static IReadOnlyList<OpeningException> ReadExceptions(string? text, string about)
    {
        var read = new List<OpeningException>();
        foreach (var line in Lines(text))
        {
            if (Exception().Match(line) is not { Success: true } match || ReadDate(match.Groups["from"].Value) is not { } from) throw Unreadable(line, about);
            var until = match.Groups["until"].Success ? ReadDate(match.Groups["until"].Value) ?? throw Unreadable(line, about) : from;
            var times = match.Groups["times"].Success ? ReadTimes(match.Groups["times"].Value) ?? throw Unreadable(line, about) : null;
            if (until < from) throw Unreadable(line, about);
            read.Add(new() { From = from, Until = until, Opens = times?[0].Opens, Closes = times?[0].Closes, Note = CodeText.Fit(match.Groups["note"].Value, about) });
        }
        return read;
    }

    /// <summary>Puts these hours in the place of those a location has; what stays the same stays the same row.</summary>
    public static void Renew(ProviderLocation location, IReadOnlyList<OpeningHours> week, IReadOnlyList<OpeningException> exceptions)
    {
        location.Hours.RemoveAll(old => !week.Any(h => Same(old, h)));
        location.Hours.AddRange(week.Where(h => !location.Hours.Exists(old => Same(old, h))).Select(h => new OpeningHours { LocationId = location.Id, Day = h.Day, Opens = h.Opens, Closes = h.Closes }));
        location.Exceptions.RemoveAll(old => !exceptions.Any(e => Same(old, e)));
        location.Exceptions.AddRange(exceptions.Where(e => !location.Exceptions.Exists(old => Same(old, e)))
            .Select(e => new OpeningException { LocationId = location.Id, From = e.From, Until = e.Until, Opens = e.Opens, Closes = e.Closes, Note = e.Note }));
    }

    /// <summary>The week in as few lines as say it.</summary>
    public static IEnumerable<string> WriteWeek(IEnumerable<OpeningHours> hours)
    {
        var days = hours.GroupBy(h => h.Day).OrderBy(g => g.Key).Select(g => (Day: g.Key, Times: string.Join(", ", g.OrderBy(h => h.Opens).Select(h => Times(h.Opens, h.Closes))))).ToList();
        for (var i = 0; i < days.Count;)
        {
            var last = i;
            while (last + 1 < days.Count && days[last + 1].Day == days[last].Day + 1 && days[last + 1].Times == days[i].Times) last++;
            yield return $"{(i == last ? Name(days[i].Day) : $"{Name(days[i].Day)}-{Name(days[last].Day)}")} {days[i].Times}";
            i = last + 1;
        }
    }

    public static IEnumerable<string> WriteExceptions(IEnumerable<OpeningException> exceptions) => exceptions.OrderBy(e => e.From).ThenBy(e => e.Until).Select(e =>
        $"{e.From:yyyy-MM-dd}{(e.Until > e.From ? $" s.d. {e.Until:yyyy-MM-dd}" : "")} {(e.Opens is { } opens ? Times(opens, e.Closes!.Value) : T("tutup", "closed"))}{(e.Note is null ? "" : " " + e.Note)}");

    public static string Time(int minutes) => $"{minutes / 60:00}.{minutes % 60:00}";

    private static string Times(int opens, int closes) => opens == 0 && closes == OpeningHours.DayEnd ? T("24 jam", "24 hours") : $"{Time(opens)}-{Time(closes)}";

    private static string Name(int day) => T(Days[day - 1].Id, Days[day - 1].En);

    private static string[] Lines(string? text) => (text ?? "").Split(['\n', '\r', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static List<int>? ReadDays(string text)
    {
        if (Every().IsMatch(text)) return [1, 2, 3, 4, 5, 6, 7];
        var days = new List<int>();
        foreach (var part in text.Split([',', '&'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            switch (Range().Split(part))
            {
                case [var one] when ReadDay(one) is { } day: days.Add(day); break;
                case [var first, var last] when ReadDay(first) is { } from && ReadDay(last) is { } until && from <= until: days.AddRange(Enumerable.Range(from, until - from + 1)); break;
                default: return null;
            }
        return [.. days.Distinct()];
    }

    private static int? ReadDay(string text)
    {
        var name = text.Trim().Replace("'", "", StringComparison.Ordinal).Replace("Ahad", "Minggu", StringComparison.OrdinalIgnoreCase);
        var at = name.Length < 3 ? -1 : Array.FindIndex(Days, d => d.Id.StartsWith(name, StringComparison.OrdinalIgnoreCase) || d.En.StartsWith(name, StringComparison.OrdinalIgnoreCase));
        return at < 0 ? null : at + 1;
    }

    private static List<(int Opens, int Closes)>? ReadTimes(string text)
    {
        if (AllDay().IsMatch(text)) return [(0, OpeningHours.DayEnd)];
        var times = new List<(int, int)>();
        foreach (var part in text.Split([',', '&'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (Range().Split(part) is not [var from, var until] || ReadTime(from) is not { } opens || ReadTime(until) is not { } closes || closes <= opens) return null;
            times.Add((opens, closes));
        }
        return times.Count == 0 ? null : times;
    }

    private static int? ReadTime(string text) => text.Trim().Split('.', ':') is [var hours, var minutes]
        && int.TryParse(hours, NumberStyles.None, CultureInfo.InvariantCulture, out var h) && int.TryParse(minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var m)
        && m < 60 && h * 60 + m <= OpeningHours.DayEnd ? h * 60 + m : null;

    private static DateOnly? ReadDate(string text) => DateOnly.TryParseExact(text, ["yyyy-MM-dd", "dd-MM-yyyy", "d-M-yyyy", "dd/MM/yyyy", "d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static bool Same(OpeningHours a, OpeningHours b) => (a.Day, a.Opens, a.Closes) == (b.Day, b.Opens, b.Closes);

    private static bool Same(OpeningException a, OpeningException b) => (a.From, a.Until, a.Opens, a.Closes, a.Note) == (b.From, b.Until, b.Opens, b.Closes, b.Note);

    private static Refusal Unreadable(string line, string about) => new(
        T($"Hari khusus \"{line}\" tidak terbaca. Tulis seperti: 2026-12-25 tutup Natal.", $"The exception \"{line}\" cannot be read. Write it like: 2026-12-25 closed Christmas."), about);

    [GeneratedRegex(@"^(?<days>\D+?)[\s:]+(?<times>\d.*)$")]
    private static partial Regex Week();

    [GeneratedRegex(@"^(?<from>[\d/-]{8,10})(\s*(-|–|s\.?d\.?|sampai|until|to)\s*(?<until>[\d/-]{8,10}))?[\s:]+((tutup|libur|closed)|(?<times>\d{1,2}[.:]\d{2}\s*[-–]\s*\d{1,2}[.:]\d{2}))(\s+(?<note>.*))?$", RegexOptions.IgnoreCase)]
    private static partial Regex Exception();

    [GeneratedRegex(@"^(setiap|tiap) hari|every ?day|daily", RegexOptions.IgnoreCase)]
    private static partial Regex Every();

    [GeneratedRegex(@"^24 ?(jam|hours|h)$", RegexOptions.IgnoreCase)]
    private static partial Regex AllDay();

    [GeneratedRegex(@"\s*(?:-|–|s\.?d\.?|sampai)\s*")]
    private static partial Regex Range();
}
