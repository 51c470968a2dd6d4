using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Cases.Records;
using Pilar.Modules.Cases.Secrecy;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Cases.Flow;

public sealed class HouseholdForm
{
    /// <summary>Number of another case whose client lives in the same household.</summary>
    public string Number { get; set; } = "";

    /// <summary>What this case's client is to the other: child, mother.</summary>
    public string Relation { get; set; } = "";
}

/// <summary>Another member of the household that a case speaks of.</summary>
public sealed record HouseholdMember(Guid CaseId, string Number, CaseStage Stage, string Name, string? Relation);

/// <summary>Clients of one household are known from each other's case, to whoever may see both.</summary>
public sealed class Households(AppDb db, CaseDoor door, CaseCipher cipher)
{
    public async Task Link(Guid id, HouseholdForm form)
    {
        var @case = await door.ToWork(id);
        var number = CaseNumber.Read(form.Number);
        if (await door.Open.Include(c => c.Client).SingleOrDefaultAsync(c => c.Number == number && c.Id != id) is not { } other)
            throw new Refusal(T("Tidak ada kasus lain dengan nomor ini yang dapat Anda lihat.", "There is no other case with this number that you can see."), nameof(form.Number));
        if (string.IsNullOrWhiteSpace(form.Relation)) throw new Refusal(T("Isi hubungannya, misalnya anak atau istri.", "Give the relation, such as child or wife."), nameof(form.Relation));
        @case.Client.HouseholdId = other.Client.HouseholdId ??= @case.Client.HouseholdId ?? Guid.CreateVersion7();
        @case.Client.Card = cipher.Seal(cipher.Card(@case.Client) with { Relation = form.Relation.Trim() });
        await db.Commit(@case.Act(CasePermissions.Decide, "LinkHousehold"));
    }

    public async Task<IReadOnlyList<HouseholdMember>> Of(Case @case) => @case.Client.HouseholdId is not { } household ? [] :
        [.. (await door.Open.AsNoTracking().Include(c => c.Client).Where(c => c.Id != @case.Id && c.Client.HouseholdId == household).OrderBy(c => c.Id).ToListAsync())
            .Select(c => (Case: c, Card: cipher.Card(c.Client))).Select(c => new HouseholdMember(c.Case.Id, c.Case.Number, c.Case.Stage, c.Card.Name, c.Card.Relation))];
}
