using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Cases.Records;
using Pilar.Modules.Regions;
using Pilar.Web.Files;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Cases.Lists;

/// <summary>GET /cases/export.xlsx and .csv: what the list shows, of sealed cases number and stage only; never a NIK.</summary>
internal static class CaseExport
{
    private const int Batch = 200;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/cases/export.{ending}", Send).RequireAuthorization(CasePermissions.Export.Name).ExcludeFromDescription();

    private static async Task<IResult> Send(string ending, string? region, string? stage, string? kind, string? urgency, string? owner, string? overdue, string? q, AppDb db, CaseList list, RegionTree tree)
    {
        var filter = CaseFilter.From(db.Actor, region, stage, kind, urgency, owner, overdue, q);
        await db.Commit(new Act(CasePermissions.Export, "ExportCases", filter.Region, nameof(Case), Guid.Empty) { Facts = new { filter.Stage, filter.Overdue } });
        return new TableFile(T("kasus", "cases"), Headings(), Rows(filter, db, list, tree)).As(ending);
    }

    private static async IAsyncEnumerable<IReadOnlyList<object?>> Rows(CaseFilter filter, AppDb db, CaseList list, RegionTree tree)
    {
        var last = Guid.Empty;
        while (true)
        {
            var lines = await list.Lines(list.Query(filter).Where(c => c.Id.CompareTo(last) > 0).OrderBy(c => c.Id).Take(Batch));
            foreach (var line in lines) yield return Cells(line, tree, db.Clock);
            if (lines.Count < Batch) yield break;
            last = lines[^1].Id;
        }
    }

    private static string[] Headings() =>
    [
        T("Nomor", "Number"), T("Tahap", "Stage"), T("Disegel", "Sealed"), T("Nama", "Name"), T("Umur", "Age"), T("Sasaran", "Subject"), T("Jenis PPKS", "Kinds of PPKS"), T("Desa", "Village"), T("Kecamatan", "District"),
        T("Kepentingan", "Urgency"), T("Sumber", "Source"), T("Penanggung jawab", "Responsible"), T("Tenggat", "Due"), T("Dilaporkan", "Reported"),
    ];

    private static object?[] Cells(CaseLine line, RegionTree tree, Clock clock) => line.Open is not { } c
        ? [line.Number, line.Stage.Name(), T("ya", "yes"), .. new object?[11]]
        : [line.Number, line.Stage.Name(), line.IsSealed ? T("ya", "yes") : T("tidak", "no"), c.Client.Name, c.Client.AgeOn(clock.Today), c.Subject.Name(), string.Join("; ", c.Kinds.Select(k => k.Name)), tree.Name(c.VillageCode), tree.Name(c.VillageCode, RegionLevel.District),
            c.Urgency.Name(), c.Channel.Name(), c.OwnerName, c.DueOn, DateOnly.FromDateTime(c.ReportedAt)];
}
