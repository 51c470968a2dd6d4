using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Cases.Records;
using Pilar.Modules.Cases.Reports;
using Pilar.Modules.Cases.Secrecy;
using Pilar.Modules.Registry;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Cases.Flow;

public sealed class DescribeForm : ClientForm
{
    public string[] Kinds { get; set; } = [];
    public bool Seal { get; set; }
    public int Version { get; set; }

    public static DescribeForm Of(Case @case, ClientCard card, IEnumerable<PpksKind> kinds) => new()
    {
        Name = card.Name, Nik = card.Nik, BirthDate = card.BirthDate, Age = card.Age, Sex = card.IsFemale switch { true => "P", false => "L", null => null }, Address = card.Address,
        Phone = card.Phone, Kinds = [.. kinds.Select(k => k.Code)], Seal = @case.SealedByHand, Version = @case.Version,
    };
}

/// <summary>The officer corrects who it is and names the kinds of PPKS.</summary>
public sealed class DescribeCase(AppDb db, CaseDoor door, CaseCipher cipher, KindBook kinds, Identities identities)
{
    public async Task Run(Guid id, DescribeForm form)
    {
        var @case = await door.ToWork(id);
        if (form.Version != @case.Version) throw new Conflict();
        var card = form.Card(db.Clock.Today) with { Relation = cipher.Card(@case.Client).Relation };
        var chosen = await kinds.Checked(form.Kinds, card, @case.Subject, nameof(form.Kinds));
        if (chosen.Count == 0) throw new Refusal(T("Pilih sedikitnya satu jenis PPKS.", "Choose at least one kind of PPKS."), nameof(form.Kinds));
        await Rename(@case.Client, card);
        @case.Seal(@case.IsSealed && !@case.SealedByHand, form.Seal);
        await kinds.Put(@case, chosen);
        await db.Commit(@case.Act(CasePermissions.Decide, nameof(DescribeCase)));
    }

    private async Task Rename(Client client, ClientCard card)
    {
        await db.Entry(client).Collection(c => c.Sounds).LoadAsync();
        (client.Card, client.NikMark) = (cipher.Seal(card), card.Nik is { } nik ? identities.Mark(nik) : null);
        client.SoundsLike(identities.SoundMarks(card.Name));
    }
}
