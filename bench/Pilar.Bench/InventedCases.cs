using Pilar.Kernel;
using Pilar.Modules.Cases.Records;

namespace Pilar.Bench;

/// <summary>Cases that follow from their number, the older ones closed, spread evenly over all villages of Indonesia; and the offices whose work is measured.</summary>
internal sealed class InventedCases(int count, DateOnly today)
{
    public const int Offices = 8;
    private const int Years = 6, DaysAYear = 365;
    private const string Letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static readonly string[] Common = ["PMKS-08", "PMKS-24", "PMKS-09", "PMKS-02", "PMKS-21", "PMKS-22"];
    private static readonly string[] Given = ["Muhammad", "Siti", "Ahmad", "Nur", "Abdul", "Sri", "Dewi", "Agus"];

    /// <summary>The regencies whose officer (and one volunteer) signs in.</summary>
    public static readonly IReadOnlyList<string> Regencies = [.. Enumerable.Range(0, 200).Select(n => InventedPeople.Regency(n * 1013)).Distinct().Take(Offices)];

    public static string Officer(int office) => $"officer{office}@bench.invalid";

    public static string Volunteer(int office) => $"volunteer{office}@bench.invalid";

    /// <summary>The village of an office's volunteer.</summary>
    public static string VillageOf(int office) => InventedPeople.Village(Enumerable.Range(0, int.MaxValue).First(n => InventedPeople.Regency(n) == Regencies[office]));

    public int Count => count;

    /// <summary>The cases of an office's regency, the oldest first.</summary>
    public List<int> Of(int office) => [.. Enumerable.Range(0, count).Where(n => InventedPeople.Regency(n) == Regencies[office])];

    public static Guid Id(int n) => InventedPeople.Id(n);

    public static string Number(int n)
    {
        // An odd factor: no two numbers below 32^8 become one.
        var mixed = n * 2654435761L & (1L << 40) - 1;
        var text = new char[8];
        for (var i = 0; i < 8; i++, mixed >>= 5) text[i] = Letters[(int)(mixed & 31)];
        return $"K-{new string(text, 0, 4)}-{new string(text, 4, 4)}";
    }

    public static string Name(int n) => $"{Given[Mix(n, 5) % Given.Length]} {InventedPeople.Name(n).Split(' ')[1]}";

    public static string Kind(int n) => Mix(n, 1) % 10 < 7 ? Common[Mix(n, 2) % Common.Length] : $"PMKS-{Mix(n, 2) % 26 + 1:00}";

    public DateOnly ReportedOn(int n) => today.AddDays(-(int)((long)(count - n) * Years * DaysAYear / count));

    public CaseStage Stage(int n) => n < count / 5 * 4L && Mix(n, 3) % 20 > 0 ? CaseStage.Closed : (Mix(n, 3) / 20 % 10) switch
    {
        0 => CaseStage.Intake, < 3 => CaseStage.Assessment, < 5 => CaseStage.Plan, _ => CaseStage.Services,
    };

    /// <summary>Of every ten open cases one is overdue, up to three weeks.</summary>
    public DateOnly? DueOn(int n) => Stage(n) == CaseStage.Closed ? null : today.AddDays(Mix(n, 4) % 10 == 0 ? -(Mix(n, 4) / 10 % 21 + 1) : Mix(n, 4) / 10 % 60 + 1);

    /// <summary>Which of the three officers of the regency answers for it; null = nobody yet.</summary>
    public int? Desk(int n) => Stage(n) == CaseStage.Intake && Mix(n, 6) % 3 == 0 ? null : Mix(n, 6) / 3 % 3;

    /// <summary>An even spread that differs from question to question.</summary>
    public static int Mix(int n, int salt)
    {
        var x = (uint)n * 2654435761u + (uint)salt * 40503u;
        x = (x ^ x >> 15) * 2246822519u;
        x = (x ^ x >> 13) * 3266489917u;
        return (int)((x ^ x >> 16) & 0x7fffffff);
    }
}
