using static Pilar.Kernel.Language;

namespace Pilar.Modules.Disasters.Incidents;

/// <summary>How far the answer to a disaster is.</summary>
public enum IncidentStage { Reported, Responding, Recovery, Closed }

public static class IncidentStageNames
{
    public static string Name(this IncidentStage stage) => stage switch
    {
        IncidentStage.Reported => T("dilaporkan", "reported"),
        IncidentStage.Responding => T("tanggap darurat", "responding"),
        IncidentStage.Recovery => T("pemulihan", "recovery"),
        IncidentStage.Closed => T("selesai", "closed"),
        _ => throw new ArgumentOutOfRangeException(nameof(stage)),
    };
}
