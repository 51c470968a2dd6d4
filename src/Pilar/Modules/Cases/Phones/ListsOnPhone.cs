using Pilar.Data;
using Pilar.Modules.Cases.Records;
using Pilar.Modules.Registry;
using Pilar.Web.Field;

namespace Pilar.Modules.Cases.Phones;

/// <summary>What a report is filled in with, in the language of the account.</summary>
internal sealed class ListsOnPhone(AppDb db, PpksList ppks) : FieldShare
{
    public override string Name => "lists";

    public override async Task<IReadOnlyList<FieldItem>> Of(CancellationToken cancel) => !db.Actor.May(CasePermissions.Report) ? [] :
    [
        new("ppks", new { id = "ppks", items = (await ppks.InUse()).Select(k => new { k.Code, k.Name, k.AgeFrom, k.AgeTo, k.OnlySex }) }),
        new("urgency", new { id = "urgency", items = Enum.GetValues<Urgency>().Select(u => new { code = u, name = u.Name() }) }),
        new("case_subject", new { id = "case_subject", items = Enum.GetValues<CaseSubject>().Select(s => new { code = s, name = s.Name() }) }),
        new("legal_basis", new { id = "legal_basis", items = Enum.GetValues<LegalBasis>().Select(b => new { code = b, name = b.Name() }) }),
    ];
}
