namespace Pilar.Linkage.Records;

/// <summary>Which part of a value a blocking lane holds.</summary>
internal enum LanePart : byte { Whole, AllWords, FirstWord, LastWord, Start, Year, DayAndMonth, Head, Tail, RegionLevel, RareWord, RareWordAndNumber }

/// <summary>
/// One of the up to 16 32-bit keys every record carries for blocking: equal keys mean "agree on this part". 0 = missing.
/// </summary>
/// <param name="Field">Index of the field.</param>
/// <param name="Part">What part of the value.</param>
/// <param name="Length">For region levels and beginnings: how many digits or letters.</param>
/// <param name="Reliability">First guess of how often two records of one person agree here, given that no finer lane of the group agrees.</param>
/// <param name="Group">Lanes of one group hang together (all parts of the name): agreement on the finer implies the coarser.</param>
internal sealed record Lane(int Field, LanePart Part, int Length, double Reliability, int Group)
{
    /// <summary>Lanes of the group this one implies (a village implies its district), as a bit mask.</summary>
    public uint Implies { get; set; }

    public string Describe(LinkField[] fields) => Part switch
    {
        LanePart.Whole => fields[Field].Name,
        LanePart.AllWords => $"{fields[Field].Name} (all words)",
        LanePart.FirstWord => $"{fields[Field].Name} (first word)",
        LanePart.LastWord => $"{fields[Field].Name} (last word)",
        LanePart.Start => $"{fields[Field].Name} (first {Length} letters)",
        LanePart.Year => $"{fields[Field].Name} (year)",
        LanePart.DayAndMonth => $"{fields[Field].Name} (day and month)",
        LanePart.Head => $"{fields[Field].Name} (first half)",
        LanePart.Tail => $"{fields[Field].Name} (second half)",
        LanePart.RegionLevel => $"{fields[Field].Name} (first {Length} digits)",
        LanePart.RareWord => $"{fields[Field].Name} (longest word)",
        _ => $"{fields[Field].Name} (longest word and number)",
    };
}
