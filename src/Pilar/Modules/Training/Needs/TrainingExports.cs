using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Regions;
using Pilar.Modules.Training.Curricula;
using Pilar.Modules.Training.Seats;
using Pilar.Web.Files;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training.Needs;

/// <summary>The lists of needs and of participants as files.</summary>
internal static class TrainingExports
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/trainings/needs.{ending}", Needs).RequireAuthorization(TrainingPermissions.Nominate.Name);
        routes.MapGet("/trainings/{id:guid}/participants.{ending}", Participants).RequireAuthorization(TrainingPermissions.Nominate.Name);
    }

    private static async Task<IResult> Needs(string ending, Guid? curriculum, string? region, string? only, AppDb db, TrainingNeeds needs, RegionTree tree)
    {
        var chosen = await db.Set<Curriculum>().AsNoTracking().Where(c => curriculum == null ? c.Code == "PSM-DASAR" && c.State == CurriculumState.InForce : c.Id == curriculum).SingleOrDefaultAsync();
        if (chosen is null || tree.Find(string.IsNullOrEmpty(region) ? db.Actor.Region! : region) is not { } where || !RegionCode.Contains(db.Actor.Region!, where.Code)) return Results.NotFound();
        var (all, _) = await needs.Of(chosen, where.Code, RegionCode.ChildLength(where.Code));
        string[] header = [T("Nama", "Name"), T("Pilar", "Pillar"), T("Kode wilayah", "Region code"), T("Wilayah tugas", "Region of duty"), T("Pelatihan terakhir", "Last trained"), T("Urutan", "Priority"), T("Karena", "Because")];
        return new TableFile($"kebutuhan-{where.Code}", header, all.Where(n => only switch { "invalid" => n.OnlyTraining, "alone" => n.Alone, "never" => n.Last is null, "long" => n.Last is not null, _ => true })
            .Select(n => (object?[])[n.Holder.Name, n.Holder.Kind, n.Holder.RegionCode, tree.Find(n.Holder.RegionCode)?.Name, n.Last, n.Priority.Points, string.Join("; ", Priority.Words(n.Priority.Because))])).As(ending);
    }

    private static async Task<IResult> Participants(Guid id, string ending, string? state, AppDb db, RegionTree tree)
    {
        if (!await db.Set<Events.TrainingEvent>().AnyAsync(e => e.Id == id)) return Results.NotFound();
        var people = db.Set<Enrolment>().AsNoTracking().Where(e => e.EventId == id);
        if (Enum.TryParse<EnrolmentState>(state, out var wanted)) people = people.Where(e => e.State == wanted);
        string[] header = [T("Nama", "Name"), T("Pilar", "Pillar"), T("Kab/kota", "Regency"), T("Wilayah tugas", "Region of duty"), T("Keadaan", "Status"), T("Urutan", "Priority"), T("Karena", "Because")];
        return new TableFile("peserta", header, (await people.OrderBy(e => e.RegionCode).ThenBy(e => e.SortName).ToListAsync())
            .Select(e => (object?[])[e.Name, e.Kind, tree.Find(e.RegionCode)?.Name, tree.Find(e.DutyRegionCode)?.Name, e.State.Name(), e.Points, string.Join("; ", Priority.Words(e.PointsBecause))])).As(ending);
    }
}
