using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Registry.Documents;
using Pilar.Modules.Registry.People;
using Pilar.Modules.Registry.Pillars;
using Pilar.Modules.Registry.Rules;

namespace Pilar.Modules.Registry.Validity;

/// <summary>Somebody has checked a criterion that no other record answers.</summary>
public sealed class RecordEvidence(AppDb db, RuleBooks books, DocumentStore documents)
{
    public async Task<Guid> Run(Guid person, EvidenceForm form)
    {
        var here = await PersonHere.Get(db, person);
        var evidence = form.Make(person, await Criteria(person), db.Actor, db.Clock);
        evidence.DocumentId = (await documents.Keep(form.Scan, nameof(Person), person, here.Region, nameof(form.Scan)))?.Id;
        db.Add(evidence);
        await db.Commit(here.Act(RegistryPermissions.RecordEvidence, nameof(RecordEvidence), nameof(PersonEvidence), evidence.Id));
        return evidence.Id;
    }

    /// <summary>What can be recorded for this person: the criteria of the kinds they hold that ask for a check.</summary>
    public async Task<IReadOnlyList<Criterion>> Criteria(Guid person)
    {
        var rules = await books.Today();
        var kinds = await db.Set<PillarRole>().Where(r => r.PersonId == person).Select(r => r.Kind).Distinct().ToListAsync();
        return [.. kinds.SelectMany(rules.Criteria).Where(c => c.Check == CriterionCheck.Evidence).DistinctBy(c => c.Code)];
    }
}
