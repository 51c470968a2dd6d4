using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Regions;
using Pilar.Modules.Registry;
using Pilar.Web.Files;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training.Plans;

/// <summary>The plans of a region for a year as a file.</summary>
internal static class PlanExports
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/trainings/plan.{ending}", Plan).RequireAuthorization(TrainingPermissions.ViewPlans.Name);

    private static async Task<IResult> Plan(string ending, int? year, string? region, AppDb db, RegionTree tree)
    {
        if (tree.Find(string.IsNullOrEmpty(region) ? db.Actor.Region! : region) is not { } where || !RegionCode.Contains(db.Actor.Region!, where.Code)) return Results.NotFound();
        var book = await PlanBook.Of(db, where.Code, year ?? db.Clock.Today.Year);
        string[] header =
        [
            T("Kantor", "Office"), T("Tahun", "Year"), T("Keadaan rencana", "State of the plan"), T("Kegiatan", "Event"), T("Jenjang", "Level"), T("Kurikulum", "Curriculum"), T("Peserta dari", "Participants from"), T("Kursi", "Seats"),
            T("Bulan", "Month"), T("Hari pertama", "First day"), T("Lama (hari)", "Days"), T("Tempat", "Place"), T("Penanggung jawab", "Responsible"), T("Sumber", "Source"), T("Kode rekening", "Account code"), T("Mata anggaran", "Budget line"),
            T("Anggaran (rupiah)", "Budget (rupiah)"), T("Kemajuan", "Progress"), T("Peserta", "Participants"), T("Sertifikat", "Certificates"), T("Revisi", "Revision"), T("Dibatalkan karena", "Dropped because"),
        ];
        return new TableFile($"rencana-{where.Code}-{year ?? db.Clock.Today.Year}", header, book.Events.Select(e => (object?[])
        [
            tree.Find(e.Line.RegionCode)?.Name, book.Plans.Single(p => p.Id == e.Line.PlanId).Year, book.Plans.Single(p => p.Id == e.Line.PlanId).State.Name(), e.Line.Title, e.Line.Curriculum?.Level.Name(), e.Line.Curriculum?.Name,
            tree.Find(e.Line.TargetRegionCode)?.Name, e.Line.Seats, e.Line.Month, e.Line.StartsOn, e.Line.Days, e.Line.Place, e.Line.Responsible, e.Line.Source.Name(), e.Line.BudgetCode, e.Line.BudgetLine,
            e.Line.Amount, e.Progress.Name(), e.Participants, e.Certificates, e.Line.Revision, e.Line.DroppedBecause,
        ])).As(ending);
    }
}
