using Pilar.Modules.Registry.Certificates;
using Pilar.Modules.Registry.People;
using Pilar.Modules.Registry.Pillars;
using Pilar.Modules.Registry.Validity;

namespace Pilar.Modules.Registry.Imports.Committing;

/// <summary>A person a batch works on, with everything a row may add to.</summary>
/// <param name="Person">Tracked when the registry knew the person before the batch.</param>
/// <param name="IsNew">Created by this batch: written in bulk at its end.</param>
internal sealed record PersonDesk(Person Person, bool IsNew)
{
    public List<PillarRole> Roles { get; } = [];
    public List<TrainingCertificate> Certificates { get; } = [];

    /// <summary>The number as written, in clear.</summary>
    public string Nik { get; set; } = "";

    /// <summary>What lists and officers said of the person's entry in the list of the office.</summary>
    public List<PersonEvidence> Evidence { get; } = [];

    public bool HasTraining => Certificates.Exists(c => c.Level == TrainingLevel.Basic && c.RevokedOn is null);

    /// <summary>The row tells of a later time than all we have: its role runs while ours are over, or its letter is newer.</summary>
    public bool IsBehind(ListedFacts row, DateOnly today) => IsBehind(Roles, row, today);

    public static bool IsBehind(IReadOnlyList<PillarRole> roles, ListedFacts row, DateOnly today)
    {
        var (theirs, ours) = (Runs(row, today), roles.Any(r => r.Status == RoleStatus.Active && r.Appointments.Exists(a => a.InForceOn(today))));
        return theirs != ours ? theirs : row.DecreeDate > roles.SelectMany(r => r.Appointments).Max(a => a.IssuedOn ?? a.ValidFrom);
    }

    private static bool Runs(ListedFacts row, DateOnly today) => !row.HasEnded && (row.DecreeDate is not null || row.TermEnd is not null) && !(row.TermEnd < today);
}
