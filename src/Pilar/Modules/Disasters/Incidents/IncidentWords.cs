using Pilar.Kernel;
using Pilar.Modules.Regions;
using Pilar.Modules.Registry;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Disasters.Incidents;

/// <summary>What an incident is called: "Banjir, Martapura, 3 Nov 2026".</summary>
public sealed class IncidentWords(OfficeCodes codes, RegionTree tree, Clock clock)
{
    private IReadOnlyDictionary<string, string>? kinds;

    public async Task<IReadOnlyDictionary<string, string>> Kinds() => kinds ??= await codes.Disasters().Named();

    public async Task<string> Title(Incident incident) => Title(incident, await Kinds());

    public string Title(Incident incident, IReadOnlyDictionary<string, string> named) => $"{named.GetValueOrDefault(incident.Kind, incident.Kind)}, {Where(incident)}, {Show.Date(clock.Wall(incident.StartedAt).Day)}";

    private string? Where(Incident incident) => RegionCode.Level(incident.Whole) >= RegionLevel.Regency ? tree.Name(incident.Whole)
        : string.Join(T(" dan ", " and "), incident.Areas.Select(a => RegionCode.At(a, RegionLevel.Regency) ?? a).Distinct(StringComparer.Ordinal).Select(r => tree.Name(r)));
}
