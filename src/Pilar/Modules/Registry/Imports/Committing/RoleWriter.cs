using Pilar.Kernel;
using Pilar.Modules.Registry.Imports.Reading.Rows;
using Pilar.Modules.Registry.People;
using Pilar.Modules.Registry.Pillars;

namespace Pilar.Modules.Registry.Imports.Committing;

/// <summary>Finds or makes the role a row tells of, with its letter, its state and its organisation.</summary>
internal sealed class RoleWriter(BatchRecords records, Institutions institutions, PillarKindBook kinds, Clock clock)
{
    private const string NoNumber = "–";

    /// <summary>The role the row means among the person's: same kind, same place of duty; a place known less exactly is the same one.</summary>
    public static PillarRole? Find(IEnumerable<PillarRole> roles, string kind, string duty) => roles
        .Where(r => r.Kind == kind && (r.RegionCode == duty || RegionCode.Contains(r.RegionCode, duty) || RegionCode.Contains(duty, r.RegionCode)))
        .OrderBy(r => r.RegionCode == duty ? 0 : 1).ThenBy(r => r.Status == RoleStatus.Ended ? 1 : 0).FirstOrDefault();

    public PillarRole Write(PersonDesk desk, ListedFacts row, RowEffects effects, List<string> problems)
    {
        var duty = (row.Duty ?? row.DutyArea)!;
        var role = Find(desk.Roles, row.Kind, duty);
        var isNew = role is null || role.Status == RoleStatus.Ended && StartsAgain(role, row);
        if (isNew)
        {
            role = new PillarRole(desk.Person, row.Kind, duty, clock.UtcNow);
            desk.Roles.Add(role);
        }
        var old = new Snapshot(role!);
        if (!isNew && duty.Length > role!.RegionCode.Length) role.Move(duty);
        if (role!.OrganisationId is null && kinds.InOrganisation(row.Kind)) role.OrganisationId = institutions.Of(row, duty, effects);
        if (row.Position.Length > 0) role.Position ??= row.Position;
        WriteLetter(desk, role, isNew, row, effects);
        WriteState(role, row, problems);
        if (isNew) records.Add(desk, role, effects);
        else if (!desk.IsNew) effects.Changed.AddRange(old.Changes(role));
        return role;
    }

    /// <summary>Serves again under a letter newer than the end.</summary>
    private static bool StartsAgain(PillarRole ended, ListedFacts row) => !row.HasEnded && row.DecreeDate > ended.EndsOn;

    private void WriteLetter(PersonDesk desk, PillarRole role, bool roleIsNew, ListedFacts row, RowEffects effects)
    {
        if (row.DecreeNumber.Length == 0 && row.MemberNumber.Length == 0 && row.DecreeDate is null && row.TermEnd is null) return;
        // A registration under a member number is what a letter is to the others.
        var number = row.DecreeNumber.Length > 0 ? row.DecreeNumber : row.MemberNumber.Length > 0 ? row.MemberNumber : NoNumber;
        var letter = role.Appointments.Find(a => a.Number == NoNumber || number == NoNumber
            ? a.IssuedOn == row.DecreeDate && (row.DecreeDate is not null || a.ValidUntil == row.TermEnd) || a.Number == number && a.ValidUntil == row.TermEnd
            : PersonName.Fold(a.Number) == PersonName.Fold(number));
        if (letter is not null)
        {
            var before = (letter.IssuedOn, letter.ValidFrom, letter.ValidUntil, letter.EndByRule);
            Complete(letter, row);
            if (!desk.IsNew) effects.Changed.AddRange(Differences(letter, before));
            return;
        }
        letter = new Appointment { RoleId = role.Id, Number = number };
        Complete(letter, row);
        role.Appointments.Add(letter);
        records.Add(desk, letter, effects);
    }

    private static void Complete(Appointment letter, ListedFacts row)
    {
        letter.IssuedOn ??= row.DecreeDate;
        letter.ValidFrom ??= row.TermStart ?? (row.DecreeDate is null && row.StartYear is { } year ? new DateOnly(year, 1, 1) : null);
        letter.Issuer ??= Text(row.DecreeIssuer);
        letter.Signatory ??= Text(row.DecreeSignatory);
        if (row.TermEnd is { } end && (letter.ValidUntil is null || letter.EndByRule && row.TermSource != TermSource.ByRule))
            (letter.ValidUntil, letter.EndByRule) = (end, row.TermSource == TermSource.ByRule);
    }

    /// <summary>A letter, or a kind that needs none, makes a candidate active; a remark ends the role: on some day before the list was sent.</summary>
    private void WriteState(PillarRole role, ListedFacts row, List<string> problems)
    {
        if (row.HasEnded)
        {
            if (role.Status == RoleStatus.Ended) return;
            var end = clock.Today.AddDays(-1);
            if (row.TermEnd < end) end = row.TermEnd.Value;
            role.End(role.StartsOn is { } start && start > end ? start : end, Text(row.EndReason) ?? Text(row.Remark) ?? NoNumber);
        }
        else if (role.Status == RoleStatus.Ended) problems.Add(RowProblem.RoleEndedHere);
        else if (role.Status == RoleStatus.Candidate && (role.Appointments.Count > 0 || !kinds.NeedsLetter(row.Kind)))
            role.Activate(row.TermStart ?? row.DecreeDate ?? (row.StartYear is { } year ? new DateOnly(year, 1, 1) : clock.Today));
    }

    private static string? Text(string text) => text.Length == 0 ? null : text.Length > 400 ? text[..400] : text;

    private static IEnumerable<Replacement> Differences(Appointment letter, (DateOnly? Issued, DateOnly? From, DateOnly? Until, bool ByRule) old)
    {
        if (old.Issued != letter.IssuedOn) yield return Of(nameof(letter.IssuedOn), old.Issued, letter.IssuedOn);
        if (old.From != letter.ValidFrom) yield return Of(nameof(letter.ValidFrom), old.From, letter.ValidFrom);
        if (old.Until != letter.ValidUntil) yield return Of(nameof(letter.ValidUntil), old.Until, letter.ValidUntil);
        if (old.ByRule != letter.EndByRule) yield return Of(nameof(letter.EndByRule), old.ByRule, letter.EndByRule);

        Replacement Of(string field, object? before, object? after) => Replacement.Of<Appointment>(letter.Id, field, before, after);
    }

    /// <summary>The state of a role before a row touched it.</summary>
    private sealed class Snapshot(PillarRole role)
    {
        private readonly (string Field, object? Value)[] values = Values(role);

        public IEnumerable<Replacement> Changes(PillarRole now) => values.Zip(Values(now))
            .Where(pair => !Equals(pair.First.Value, pair.Second.Value))
            .Select(pair => Replacement.Of<PillarRole>(now.Id, pair.First.Field, pair.First.Value, pair.Second.Value));

        private static (string Field, object? Value)[] Values(PillarRole role) =>
        [
            (nameof(role.RegionCode), role.RegionCode), (nameof(role.OrganisationId), role.OrganisationId), (nameof(role.Position), role.Position),
            (nameof(role.Status), role.Status), (nameof(role.StartsOn), role.StartsOn), (nameof(role.PausedOn), role.PausedOn),
            (nameof(role.EndsOn), role.EndsOn), (nameof(role.EndReason), role.EndReason),
        ];
    }
}
