using Pilar.Kernel;
using Pilar.Modules.Regions;

namespace Pilar.Modules.Disasters.Incidents;

/// <summary>The first message: what, where, when, how bad.</summary>
public sealed class ReportForm : FiguresForm
{
    public const int LongestDescription = 2000;

    /// <summary>Code of the list of kinds of disasters.</summary>
    public string? Kind { get; set; }

    /// <summary>The village; the district when all of it is struck.</summary>
    public string? Region { get; set; }

    /// <summary>Null = now.</summary>
    public DateOnly? On { get; set; }
    public TimeOnly? At { get; set; }
    public string Description { get; set; } = "";

    /// <summary>Latitude and longitude as maps on the phone give them.</summary>
    public string? Point { get; set; }

    /// <summary>Incidents like it were shown, and it is none of them.</summary>
    public bool ConfirmedNew { get; set; }
}

/// <summary>What is put right or added later.</summary>
public sealed class ChangeIncidentForm
{
    public string? Kind { get; set; }

    /// <summary>Struck regions of the same regency.</summary>
    public string[] Regions { get; set; } = [];

    /// <summary>One more.</summary>
    public string? AddRegion { get; set; }
    public DateOnly? On { get; set; }
    public TimeOnly? At { get; set; }
    public DateOnly? EndOn { get; set; }
    public TimeOnly? EndAt { get; set; }
    public string Description { get; set; } = "";
    public string? Point { get; set; }
    public int Version { get; set; }

    public static ChangeIncidentForm Of(Incident i, Clock clock)
    {
        var ((on, at), end) = (clock.Wall(i.StartedAt), i.EndedAt is { } ended ? clock.Wall(ended) : ((DateOnly Day, TimeOnly Time)?)null);
        return new() { Kind = i.Kind, Regions = [.. i.Areas], On = on, At = at, EndOn = end?.Day, EndAt = end?.Time, Description = i.Description, Point = Coordinates.Write(i.Point), Version = i.Version };
    }
}

/// <summary>The next stage.</summary>
public sealed class IncidentStepForm
{
    public const int LongestReason = 2000;

    public IncidentStage? To { get; set; }

    /// <summary>Account of whoever leads the response.</summary>
    public Guid? Leader { get; set; }
    public string? Reason { get; set; }
}

/// <summary>Somebody joins the response.</summary>
public sealed class JoinForm
{
    public Guid? Account { get; set; }
}
