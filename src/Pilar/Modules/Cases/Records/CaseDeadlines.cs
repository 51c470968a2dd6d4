using Pilar.Kernel;

namespace Pilar.Modules.Cases.Records;

/// <summary>Days an office has; settings Cases:Deadlines.</summary>
public sealed class CaseDeadlines
{
    /// <summary>Until somebody has looked at a new report, by urgency.</summary>
    public int Normal { get; set; } = 7;
    public int Soon { get; set; } = 3;
    public int Emergency { get; set; } = 1;

    /// <summary>Days after closing until the follow-up.</summary>
    public int FollowUp { get; set; } = 90;

    /// <summary>Days of delay after which it is shown to the district, the regency, the province.</summary>
    public int ToDistrict { get; set; } = 1;
    public int ToRegency { get; set; } = 3;
    public int ToProvince { get; set; } = 7;

    public int Intake(Urgency urgency) => urgency switch { Urgency.Emergency => Emergency, Urgency.Soon => Soon, _ => Normal };

    /// <summary>Who is shown a delay of so many days.</summary>
    public RegionLevel? Shown(int late) =>
        late >= ToProvince ? RegionLevel.Province : late >= ToRegency ? RegionLevel.Regency : late >= ToDistrict ? RegionLevel.District : null;
}
