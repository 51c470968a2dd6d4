using Pilar.Data;

namespace Pilar.Modules.Activities.Diary;

/// <summary>One thing somebody did, in the words of who did it. Belongs to the report of its month.</summary>
public sealed class DiaryEntry : IRegional, IVersioned
{
    /// <summary>Made on the phone when it was written there.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid ReportId { get; set; }
    public required Guid PersonId { get; init; }

    /// <summary>Region of duty of the author.</summary>
    public required string RegionCode { get; init; }
    public DateOnly On { get; private set; }
    public TimeOnly? From { get; private set; }
    public int Minutes { get; private set; }

    /// <summary>Code of the office's list.</summary>
    public string Function { get; private set; } = "";
    public string? Programme { get; private set; }
    public string What { get; private set; } = "";

    /// <summary>Region in which it happened.</summary>
    public string PlaceRegionCode { get; private set; } = "";
    public string? Place { get; private set; }
    public double? Latitude { get; private set; }
    public double? Longitude { get; private set; }
    public int Women { get; private set; }
    public int Men { get; private set; }
    public int Children { get; private set; }
    public int Elderly { get; private set; }
    public int Disabled { get; private set; }
    public required DateTime WrittenAt { get; init; }

    /// <summary>When it came from the phone, if that was much later.</summary>
    public DateTime? ReceivedAt { get; init; }
    public int Corrections { get; private set; }
    public int Version { get; private set; }

    public double Hours => Minutes / 60.0;
    public Reached Reached => new(Women, Men, Children, Elderly, Disabled);

    internal void Write(EntryText text)
    {
        (On, From, Minutes, Function, Programme, What) = (text.On, text.From, text.Minutes, text.Function, text.Programme, text.What);
        (PlaceRegionCode, Place, Latitude, Longitude) = (text.PlaceRegion, text.Place, text.Point?.Latitude, text.Point?.Longitude);
        (Women, Men, Children, Elderly, Disabled) = text.Reached;
    }

    internal void Correct() => Corrections++;
}

/// <summary>People an activity reached. The groups are "of these".</summary>
public readonly record struct Reached(int Women, int Men, int Children, int Elderly, int Disabled)
{
    public int People => Women + Men;
}

/// <summary>A photo of an activity.</summary>
public sealed class EntryPhoto
{
    public const int Most = 5;

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required Guid EntryId { get; init; }
    public required Guid DocumentId { get; init; }
    public required DateTime At { get; init; }
}

/// <summary>What was changed in a diary after its month was reported, why and by whom.</summary>
public sealed class EntryCorrection
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required Guid EntryId { get; init; }
    public required Guid ReportId { get; init; }
    public required DateTime At { get; init; }
    public required string By { get; init; }
    public required string Reason { get; init; }

    /// <summary>A line for each field: what stood there, and what stands there now.</summary>
    public required string Changes { get; init; }
}
