using Pilar.Data;
using Pilar.Data.Secrets;
using Pilar.Modules.Registry.Imports.Matching;
using Pilar.Modules.Registry.People;
using Pilar.Modules.Registry.People.Search;
using Pilar.Modules.Registry.Rules;
using Pilar.Modules.Regions;

namespace Pilar.Modules.Registry.Imports.Committing;

/// <summary>Writes one batch of rows into the registry: who is it, what is new, what is better known now. Everything it decides on is read
/// inside the transaction that writes it.</summary>
internal sealed class BatchCommit(AppDb db, FieldCipher cipher, Niks niks, NamePostings postings, RegionTree regions, RuleBook rules)
{
    private readonly Dictionary<Guid, PersonDesk> desks = [];
    private readonly BatchRecords records = new(db);
    private readonly List<(ImportRow Row, RowEffects Effects)> told = [];
    private readonly PersonWriter people = new(niks, db.Clock);

    /// <param name="import">The import the rows belong to.</param>
    /// <param name="rows">Open rows in their order.</param>
    /// <param name="kinds">The code list of pillars.</param>
    /// <param name="seen">Roles that earlier rows of this import told of.</param>
    /// <param name="glimpse">What was read ahead for these rows; null = nothing.</param>
    /// <param name="writer">Of the transaction.</param>
    /// <returns>What a glimpse taken before does not know.</returns>
    public async Task<Wake> Run(Import import, IReadOnlyList<RowWork> rows, PillarKindBook kinds, HashSet<Guid> seen, Glimpse? glimpse, BatchWriter writer, CancellationToken cancel)
    {
        if (glimpse is not null && !await glimpse.Holds(db, import.Id, cancel)) glimpse = null;
        var known = glimpse?.Known ?? new KnownPeople(db, cipher);
        if (glimpse is null) await known.Fetch(rows.Select(r => r.Sighting).ToList(), cancel);
        var claims = glimpse?.Claims ?? await NikClaims.Fetch(db, rows.Select(r => r.Sighting.NikIndex), cancel);
        foreach (var row in rows) Recognise(row, known, claims);
        await Load(rows, glimpse, cancel);
        var institutions = new Institutions(records, regions, db.Clock);
        await institutions.Fetch(db, rows.Select(r => r.Facts), cancel);
        var roles = new RoleWriter(records, institutions, kinds, db.Clock);
        var doubts = new ListDoubts(records, rules, import, db.Clock);
        foreach (var row in rows) Write(row, import.Rule, roles, doubts, seen);
        var verdicts = new BulkVerdicts(rules, cipher, db.Clock.Today);
        desks.Values.Where(d => d.IsNew).AsParallel().ForAll(verdicts.Judge);
        told.AsParallel().ForAll(t => t.Row.Effects = t.Effects.Seal(cipher));
        var changed = await records.Write(writer, postings, desks.Values);
        await writer.Update(rows.Select(r => r.Row).ToList(), nameof(ImportRow.Status), nameof(ImportRow.State), nameof(ImportRow.Problems),
            nameof(ImportRow.PersonId), nameof(ImportRow.RoleId), nameof(ImportRow.Effects));
        return new(changed.Select(d => d.Known(db.Clock.Today.Year)).ToList(),
            [.. rows.Where(r => r is { Row.State: RowState.Committed, Sighting.NikIndex: not null }).Select(r => (r.Sighting.NikIndex!, r.Row.PersonId!.Value))]);
    }

    /// <summary>New people are made at once, so that later rows of the batch can be them.</summary>
    private void Recognise(RowWork row, KnownPeople known, NikClaims claims)
    {
        row.Match = Matcher.Find(row.Sighting, known);
        if (!row.Standing.CanCommit || row.Row.Decision == RowDecision.Skip) return;
        var person = row.Match.Person;
        if (person is not null) known.Learn(person, row.Sighting);
        else
        {
            var desk = people.Create(row.Facts);
            desks.Add(desk.Person.Id, desk);
            known.Add(person = new(desk.Person.Id, desk.Person.NikIndex, row.Sighting.Identity));
            row.Match = row.Match with { Person = person };
            row.BringsIn = true;
        }
        if (claims.ByOthers(row.Sighting.NikIndex, person.Id)) row.Found.Add(RowProblem.NikShared);
        claims.Add(row.Sighting.NikIndex, person.Id);
    }

    private async Task Load(IReadOnlyList<RowWork> rows, Glimpse? glimpse, CancellationToken cancel)
    {
        var ids = rows.SelectMany(r => r.Match.Everybody).Where(p => p.IsRegistered).Select(p => p.Id).ToHashSet();
        foreach (var desk in ids.Select(id => glimpse?.Desk(id)).OfType<PersonDesk>()) desks.Add(desk.Person.Id, desk);
        foreach (var desk in await new DeskReader(db, cipher).Read([.. ids.Where(id => !desks.ContainsKey(id))], cancel)) desks.Add(desk.Person.Id, desk);
    }

    private void Write(RowWork row, ConflictRule rule, RoleWriter roles, ListDoubts doubts, HashSet<Guid> seen)
    {
        if (!row.Standing.CanCommit || row.Row.Decision == RowDecision.Skip)
        {
            Settle(row, RowState.Left);
            return;
        }
        var (effects, desk) = (new RowEffects(), desks[row.Match.Person!.Id]);
        var (isBehind, wasTrained) = (desk.IsBehind(row.Facts, db.Clock.Today), desk.HasTraining);
        var changes = row.BringsIn ? [] : Changes(row, desk, isBehind, rule);
        if (row.BringsIn) records.Add(desk, effects);
        else if (people.Update(desk, changes, effects)) row.Found.Add(RowProblem.DiffersFromRegistry);
        MarkShared(row, desk);
        CertificateWriter.Write(desk, row.Facts, records, effects, db.Clock);
        var had = desk.Roles.Count;
        var role = roles.Write(desk, row.Facts, effects, row.Found);
        doubts.Note(row, desk, role, isNewRole: desk.Roles.Count > had, isBehind, completed: !row.BringsIn && (ListDoubts.Completes(changes) || !wasTrained && desk.HasTraining), effects);
        if (!seen.Add(role.Id)) row.Found.Add(RowProblem.ListedTwice);
        (row.Row.PersonId, row.Row.RoleId) = (desk.Person.Id, role.Id);
        told.Add((row.Row, effects));
        Settle(row, RowState.Committed);
    }

    private IReadOnlyList<FieldChange> Changes(RowWork row, PersonDesk desk, bool isBehind, ConflictRule rule) =>
        PersonChanges.Of(row.Facts, desk.Person, desk.Nik, row.Row.Decision.Over(rule), isBehind, db.Clock.Today.Year);

    /// <summary>One well-formed number listed for two people: neither counts until somebody has looked.</summary>
    private void MarkShared(RowWork row, PersonDesk desk)
    {
        if (row.Match.NikOf.Count == 0 && !row.Found.Contains(RowProblem.NikShared)) return;
        foreach (var holder in row.Match.NikOf.Select(p => desks[p.Id].Person).Append(desk.Person))
            if (holder.NikIndex == row.Sighting.NikIndex && holder.NikState == NikState.WellFormed) holder.JudgeNik(NikState.Shared);
    }

    private static void Settle(RowWork row, RowState state)
    {
        var standing = row.Standing;
        row.Row.Status = row.BringsIn && standing.Status == RowStatus.Matched ? RowStatus.New : standing.Status;
        row.Row.State = state;
        row.Row.Problems = ImportRow.Join(standing.Problems);
    }
}
