using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Regions;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Disasters.Incidents;

/// <summary>A disaster, from the first message out of a village to the end of recovery. One record, seen by every regency it strikes.</summary>
public sealed class Incident : IPresent<IncidentArea>, IVersioned
{
    private Incident() { }

    public Incident(string region, DateTime now, Guid? reporter, string reporterName) => (RegionCode, ReportedAt, ReporterId, ReporterName) = (region, now, reporter, reporterName);

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>Where it was reported first.</summary>
    public string RegionCode { get; private set; } = "";

    /// <summary>Code of the list of kinds of disasters.</summary>
    public string Kind { get; private set; } = "";
    public DateTime StartedAt { get; private set; }
    public DateTime? EndedAt { get; private set; }
    public string Description { get; private set; } = "";
    public double? Latitude { get; private set; }
    public double? Longitude { get; private set; }
    public IncidentStage Stage { get; private set; }
    public DateTime ReportedAt { get; private set; }
    public Guid? ReporterId { get; private set; }
    public string ReporterName { get; private set; } = "";

    /// <summary>Who leads the response.</summary>
    public Guid? LeaderId { get; private set; }
    public string? LeaderName { get; private set; }
    public int Version { get; private set; }

    public List<IncidentArea> Presence { get; } = [];
    public List<IncidentStep> Steps { get; } = [];
    public List<IncidentPerson> People { get; } = [];

    private static readonly Dictionary<IncidentStage, IncidentStage[]> Ways = new()
    {
        [IncidentStage.Reported] = [IncidentStage.Responding, IncidentStage.Closed],
        [IncidentStage.Responding] = [IncidentStage.Recovery, IncidentStage.Closed],
        [IncidentStage.Recovery] = [IncidentStage.Closed, IncidentStage.Responding],
        [IncidentStage.Closed] = [IncidentStage.Responding],
    };

    /// <summary>Where it may go from here.</summary>
    public IReadOnlyList<IncidentStage> Next => Ways[Stage];

    public GeoPoint? Point => Latitude is { } y && Longitude is { } x ? new(x, y) : null;

    /// <summary>The regions it struck, in the order of codes.</summary>
    public IEnumerable<string> Areas => Presence.Where(a => a.Reaches).Select(a => a.RegionCode).Order(StringComparer.Ordinal);

    /// <summary>The narrowest region that holds all of it.</summary>
    public string Whole => Areas.Aggregate((a, b) => Kernel.RegionCode.Path(a).First(r => Kernel.RegionCode.Contains(r, b)));

    public bool Covers(string region) => Areas.Any(a => Kernel.RegionCode.Contains(a, region));

    public void Describe(string kind, DateTime startedAt, DateTime? endedAt, string description, GeoPoint? point) =>
        (Kind, StartedAt, EndedAt, Description, Latitude, Longitude) = (kind, startedAt, endedAt, description, point?.Latitude, point?.Longitude);

    /// <summary>Struck are these regions and no others.</summary>
    public void Strike(IReadOnlyCollection<string> regions)
    {
        var struck = regions.Where(r => !regions.Any(wider => wider != r && Kernel.RegionCode.Contains(wider, r))).ToHashSet(StringComparer.Ordinal);
        var seen = struck.SelectMany(r => Kernel.RegionCode.Above(r).Prepend(r)).ToHashSet(StringComparer.Ordinal);
        Presence.RemoveAll(a => !seen.Contains(a.RegionCode));
        foreach (var code in seen)
        {
            if (Presence.Find(a => a.RegionCode == code) is { } known) known.Reaches = struck.Contains(code);
            else Presence.Add(new() { IncidentId = Id, RegionCode = code, Reaches = struck.Contains(code) });
        }
    }

    public void LedBy(Guid account, string name) => (LeaderId, LeaderName) = (account, name);

    /// <summary>Makes somebody one of those who answer to it.</summary>
    public void Join(Guid account, string name, DateTime now)
    {
        if (People.TrueForAll(p => p.AccountId != account)) People.Add(new() { IncidentId = Id, AccountId = account, Name = name, JoinedAt = now });
    }

    /// <summary>The step, when its content is there and the way leads so.</summary>
    public void Move(IncidentStep step, IncidentContent has)
    {
        var (to, reason) = (step.Stage, step.Reason);
        if (!Next.Contains(to)) throw new Refusal(T($"Dari tahap {Stage.Name()} kejadian tidak dapat langsung ke {to.Name()}.", $"From {Stage.Name()} an incident cannot go straight to {to.Name()}."), nameof(IncidentStepForm.To));
        if (to == IncidentStage.Responding && LeaderId is null) throw new Refusal(T("Pilih siapa yang memimpin penanganan.", "Choose who leads the response."), nameof(IncidentStepForm.Leader));
        if (to == IncidentStage.Recovery && !has.HasFigures) throw new Refusal(T("Catat dulu angka korban dan kerusakan.", "State the figures of victims and damage first."), nameof(IncidentStepForm.To));
        if (to == IncidentStage.Closed && has.OpenShelters > 0) throw new Refusal(T($"Masih ada {has.OpenShelters} pengungsian yang terbuka. Tutup dulu.", $"{has.OpenShelters} shelters are still open. Close them first."), nameof(IncidentStepForm.To));
        if (to == IncidentStage.Closed && Stage != IncidentStage.Reported && !has.HasFigures) throw new Refusal(T("Catat dulu angka korban dan kerusakan, walau nihil.", "State the figures of victims and damage first, even when there are none."), nameof(IncidentStepForm.To));
        if (NeedsReason(to) && reason is null) throw new Refusal(T("Tulis alasannya: mengapa ditutup, atau mengapa kembali.", "Say why: why it is closed, or goes back."), nameof(IncidentStepForm.Reason));
        Stage = to;
        if (to == IncidentStage.Closed) EndedAt ??= step.At;
        Steps.Add(step);
    }

    private bool NeedsReason(IncidentStage to) => to < Stage || to == IncidentStage.Closed;
}

/// <summary>What the steps of an incident ask for.</summary>
public readonly record struct IncidentContent(bool HasFigures, int OpenShelters);
