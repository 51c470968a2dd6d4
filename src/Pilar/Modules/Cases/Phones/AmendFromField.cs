using Microsoft.EntityFrameworkCore;
using Pilar.Modules.Cases.Flow;
using Pilar.Modules.Cases.Secrecy;
using Pilar.Web.Field;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Cases.Phones;

/// <summary>case.amend: facts corrected on the phone, compared field by field with what the office has now.</summary>
internal sealed class AmendFromField(AmendCase amend, CaseDoor door) : FieldActKind
{
    private sealed record Amending(Guid Case, Dictionary<string, Amendment>? Changes);

    public override string Name => "case.amend";
    public override string Title => T("Perbaikan data kasus", "Correction of a case");

    public override Task<FieldOutcome> Run(FieldAct act, CancellationToken cancel)
    {
        var data = act.Read<Amending>();
        return Amend(data.Case, data.Changes ?? []);
    }

    public override async Task<IReadOnlyList<FieldLine>?> Tell(FieldAct act)
    {
        var data = act.Read<Amending>();
        return await Opens(data.Case) ? [.. (data.Changes ?? []).Select(c => new FieldLine(Label(c.Key), $"{c.Value.From} → {c.Value.To}"))] : null;
    }

    public override Task<bool> Opens(Guid record) => door.Open.AnyAsync(c => c.Id == record);

    public override Task<FieldOutcome> Decide(Guid record, IReadOnlyList<FieldChoice> chosen, CancellationToken cancel) =>
        Amend(record, chosen.Where(c => c.TakeMine).ToDictionary(c => c.Field, c => new Amendment(c.Theirs, c.Mine), StringComparer.Ordinal));

    private async Task<FieldOutcome> Amend(Guid id, IReadOnlyDictionary<string, Amendment> changes)
    {
        var (@case, left) = await amend.Run(id, changes);
        return new(new(@case.Id, @case.Number, @case.Version), @case.RegionCode, [.. left.Select(l => new FieldDifference(l.Field, Label(l.Field), l.Seen, l.Wanted, l.Is, l.By, l.At))]);
    }

    private static string Label(string field) => field switch
    {
        AmendCase.Need => T("Keadaan dan kebutuhan", "Situation and need"), AmendCase.Urgency => T("Kemendesakan", "Urgency"), AmendCase.Address => T("Alamat", "Address"), _ => T("Telepon", "Phone"),
    };
}
