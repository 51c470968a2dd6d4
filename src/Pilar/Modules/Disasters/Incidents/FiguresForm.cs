using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Disasters.Incidents;

/// <summary>Numbers as somebody writes them down.</summary>
public class FiguresForm
{
    private const long MostPeople = 10_000_000, MostRupiah = 1_000_000_000_000_000;

    /// <summary>By name of the <see cref="Measure"/>; empty = not known, or as before.</summary>
    public Dictionary<string, long?> Counts { get; set; } = Measures.All.ToDictionary(m => m.ToString(), _ => (long?)null);

    /// <summary>A form field for each number, also after it was sent without some.</summary>
    public void Complete()
    {
        foreach (var measure in Measures.All) Counts.TryAdd(measure.ToString(), null);
    }

    public static string Field(Measure measure) => $"{nameof(Counts)}[{measure}]";

    /// <exception cref="Refusal">Unknown, negative, absurd, or parts larger than the whole.</exception>
    internal Dictionary<Measure, long> Figures()
    {
        var figures = new Dictionary<Measure, long>();
        foreach (var (name, number) in Counts)
        {
            if (number is not { } count) continue;
            if (!Enum.TryParse<Measure>(name, ignoreCase: true, out var measure) || !Enum.IsDefined(measure)) throw new Refusal(T($"\"{name}\" bukan angka yang dikenal.", $"\"{name}\" is not a known figure."), nameof(Counts));
            if (count < 0 || count > (measure == Measure.Loss ? MostRupiah : MostPeople)) throw new Refusal(T($"{measure.Name()}: angka ini tidak mungkin.", $"{measure.Name()}: this number is not possible."), Field(measure));
            figures[measure] = count;
        }
        Inside(Measure.Dead, Measure.DeadMale, Measure.DeadFemale);
        Inside(Measure.AffectedPeople, Measure.Male, Measure.Female);
        Inside(Measure.AffectedPeople, Measure.Infants, Measure.Children, Measure.Elderly);
        Inside(Measure.AffectedPeople, Measure.Disabled);
        Inside(Measure.AffectedPeople, Measure.AffectedHouseholds);
        Inside(Measure.DisplacedPeople, Measure.DisplacedHouseholds);
        return figures;

        void Inside(Measure whole, params IReadOnlyList<Measure> parts)
        {
            if (figures.TryGetValue(whole, out var all) && parts.Sum(p => figures.GetValueOrDefault(p)) is var sum && sum > all)
                throw new Refusal(T($"{whole.Name()} ({Show.Number(all)}) lebih kecil daripada {string.Join(" + ", parts.Select(p => p.Name()))} ({Show.Number(sum)}).", $"{whole.Name()} ({Show.Number(all)}) is less than {string.Join(" + ", parts.Select(p => p.Name()))} ({Show.Number(sum)})."), Field(whole));
        }
    }
}

/// <summary>A statement: what is known of a region, since when, from whom.</summary>
public sealed class StatementForm : FiguresForm
{
    public const int LongestSource = 200;

    /// <summary>Null = the actor's own region inside the incident, or the whole of it.</summary>
    public string? Region { get; set; }

    /// <summary>Null = now.</summary>
    public DateOnly? On { get; set; }
    public TimeOnly? At { get; set; }
    public string? Source { get; set; }
}
