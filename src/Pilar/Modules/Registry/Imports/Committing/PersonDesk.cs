using Microsoft.EntityFrameworkCore.Metadata;
using Pilar.Data;
using Pilar.Modules.Registry.Certificates;
using Pilar.Modules.Registry.Imports.Matching;
using Pilar.Modules.Registry.People;
using Pilar.Modules.Registry.Pillars;
using Pilar.Modules.Registry.Validity;

namespace Pilar.Modules.Registry.Imports.Committing;

/// <summary>A person a batch works on, with everything a row may add to.</summary>
/// <param name="IsNew">Created by this batch: written in bulk at its end.</param>
internal sealed record PersonDesk(Person Person, bool IsNew)
{
    public List<PillarRole> Roles { get; } = [];
    public List<TrainingCertificate> Certificates { get; } = [];

    /// <summary>The number as written, in clear.</summary>
    public string Nik { get; set; } = "";

    /// <summary>What lists and officers said of the person's entry in the list of the office.</summary>
    public List<PersonEvidence> Evidence { get; } = [];

    private readonly List<object> additions = [];
    private Untracked[] asRead = [];

    /// <summary>Takes note of how everything stands before the rows of the batch.</summary>
    public void Remember(IModel model) => asRead =
        [.. new object[] { Person }.Concat(Roles).Concat(Roles.SelectMany(r => r.Appointments)).Concat(Certificates).Concat(Evidence).Select(row => new Untracked(model, row))];

    /// <summary>A new record of a person known before the batch.</summary>
    public void Add(object record) => additions.Add(record);

    /// <summary>The rows that are no longer as they were read, beside new ones; many desks may be asked at once.</summary>
    public IReadOnlyList<Untracked> Changed() => [.. asRead.Where(r => r.IsChanged)];

    /// <summary>What changed is tracked, so that it passes through the same hooks as any change, unless it is only plain texts of the person:
    /// those are returned, to be written as they are.</summary>
    public Untracked? Settle(AppDb db, IReadOnlyList<Untracked> changed)
    {
        if (additions.Count == 0 && changed.Count == 0) return null;
        if (additions.Count == 0 && changed is [{ Row: People.Person } person] && person.Changed.All(PersonField.Names.Contains)) return person;
        foreach (var row in asRead) row.Track(db);
        foreach (var record in additions) db.Add(record);
        return null;
    }

    /// <summary>As the registry knows the person after the batch.</summary>
    public KnownPerson Known(int thisYear) => new(Person.Id, Person.NikIndex, new()
    {
        Nik = Nik,
        HasNik = Person.NikState is not (NikState.Unknown or NikState.Malformed),
        Given = Identity.GivenIn(Person.SortName),
        Born = Person.BirthDate,
        Sex = Person.Sex,
        BirthPlace = PersonName.Fold(Person.BirthPlace),
        Places = [.. Roles.Select(r => r.RegionCode).Prepend(Person.VillageCode).OfType<string>()],
        ThisYear = thisYear,
    }) { IsRegistered = true };

    public bool HasAdditions => additions.Count > 0;

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
