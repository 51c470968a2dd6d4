using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Regions;
using Pilar.Modules.Registry;
using Pilar.Modules.Training.Seats;
using Pilar.Web.Files;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training.Papers;

/// <summary>The entry grid as a sheet: downloaded with the names, filled in, and uploaded again.</summary>
internal static class EntrySheet
{
    private const string Person = "ID";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/trainings/papers/{id:guid}/entry.{ending}", async (Guid id, string ending, AppDb db, RegionTree tree) =>
    {
        if (await db.PaperToRead(id) is not { } found || !found.Paper.IsTest || !db.Actor.May(TrainingPermissions.RecordAttendance, found.Event.RegionCode)) return Results.NotFound();
        var paper = found.Paper;
        var people = await db.Set<Enrolment>().AsNoTracking().WithSeat().Where(n => n.EventId == paper.EventId).OrderBy(n => n.SortName).ThenBy(n => n.Id).ToListAsync();
        var sheets = await db.Set<AnswerSheet>().AsNoTracking().Include(s => s.Answers).Where(s => s.PaperId == id).ToDictionaryAsync(s => s.EnrolmentId);
        return new TableFile($"jawaban-{paper.Number}", [Person, T("Nama", "Name"), T("Wilayah", "Region"), .. paper.Items.Select(Heading)],
            people.Select(p => (object?[])[p.Id.ToString(), p.Name, tree.Find(p.RegionCode)?.Name, .. paper.Items.Select(i => PaperCell.Write(i, sheets.GetValueOrDefault(p.Id)?.Answers.SingleOrDefault(a => a.ItemId == i.Id)?.Value ?? ""))])).As(ending);
    }).RequireAuthorization(TrainingPermissions.RecordAttendance.Name);

    private static string Heading(PaperItem item) => item.Order.ToString(CultureInfo.InvariantCulture);

    /// <summary>Rows of people who are not in the event, or stand there twice, are problems; what is in the cells is read later.</summary>
    public static (IReadOnlyList<TypedSheet> Sheets, IReadOnlyDictionary<Guid, int> Rows, List<CellProblem> Problems) Read(UploadedTable table, Paper paper, IReadOnlySet<Guid> people)
    {
        var (who, columns) = (table.Required(Person), paper.Items.ToDictionary(i => i.Order, i => table.Required(Heading(i))));
        var (sheets, rows, problems) = (new List<TypedSheet>(), new Dictionary<Guid, int>(), new List<CellProblem>());
        foreach (var row in table.Rows)
            if (!Guid.TryParse(row[who], out var id) || !people.Contains(id)) problems.Add(new(UploadedTable.Cell(who, row.Number), T($"Tidak ada peserta dengan ID \"{row[who]}\". Unduh lagi lembarnya.", $"No participant has the ID \"{row[who]}\". Download the sheet again.")));
            else if (!rows.TryAdd(id, row.Number)) problems.Add(new(UploadedTable.Cell(who, row.Number), T($"Peserta ini sudah ada di baris {rows[id]}.", $"This participant is in row {rows[id]} already.")));
            else sheets.Add(new(id, columns.ToDictionary(c => c.Key, c => row[c.Value])));
        return (sheets, rows, problems);
    }
}

/// <summary>Takes a filled-in entry sheet: all of it, or nothing when a cell is wrong.</summary>
public sealed class ImportAnswers(AppDb db, EnterAnswers enter)
{
    public async Task<IReadOnlyList<CellProblem>> Run(Guid id, Stream file, string name)
    {
        var (e, paper) = await db.PaperToChange(id);
        if (!db.Actor.May(TrainingPermissions.RecordAttendance, e.RegionCode)) throw new Denied();
        var table = await UploadedTable.Read(file, name, Events.TrainingEvent.MostSeats);
        var people = (await db.Set<Enrolment>().WithSeat().Where(n => n.EventId == e.Id).Select(n => n.Id).ToListAsync()).ToHashSet();
        var (sheets, rows, problems) = EntrySheet.Read(table, paper, people);
        if (problems.Count > 0) return problems;
        var wrong = await enter.Run(id, sheets, whole: true);
        return [.. wrong.Select(w => new CellProblem(UploadedTable.Cell(table.Required(w.Order.ToString(CultureInfo.InvariantCulture)), rows[w.Enrolment]), w.Message))];
    }
}
