using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Regions;
using Pilar.Modules.Registry;
using Pilar.Modules.Training.Seats;
using Pilar.Web.Files;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training.Papers;

/// <summary>The entry grid as a sheet: downloaded (tests with the names), filled in, and uploaded again.</summary>
internal static class EntrySheet
{
    private const string Person = "ID";

    private static string SheetNumber => T("Lembar", "Sheet");

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/trainings/papers/{id:guid}/entry.{ending}", async (Guid id, string ending, AppDb db, RegionTree tree) =>
    {
        if (await db.PaperToRead(id) is not { } found || !db.Actor.May(TrainingPermissions.RecordAttendance, found.Event.RegionCode)) return Results.NotFound();
        var (paper, entry) = (found.Paper, await EntryRows.Of(db, found.Event, found.Paper, 1, null));
        string[] first = paper.IsTest ? [Person, T("Nama", "Name"), T("Wilayah", "Region")] : [SheetNumber];
        return new TableFile($"jawaban-{paper.Number}", [.. first, .. paper.Items.Select(Heading)],
            entry.Rows.Select(r => (object?[])[.. paper.IsTest ? new object?[] { r.Key, r.Label, tree.Find(r.Region!)?.Name } : [r.Key], .. paper.Items.Select(r.Cell)])).As(ending);
    }).RequireAuthorization(TrainingPermissions.RecordAttendance.Name);

    public static string Heading(PaperItem item) => item.Order.ToString(CultureInfo.InvariantCulture);

    /// <summary>Rows of people who are not in the event, or stand there twice, are problems; what is in the cells is read later.</summary>
    public static (IReadOnlyList<TypedSheet<Guid>> Sheets, IReadOnlyDictionary<Guid, int> Rows, List<CellProblem> Problems) OfPeople(UploadedTable table, Paper paper, IReadOnlySet<Guid> people) =>
        Read<Guid>(table, paper, table.Required(Person), text => Guid.TryParse(text, out var id) && people.Contains(id) ? id : null, text => T($"Tidak ada peserta dengan ID \"{text}\". Unduh lagi lembarnya.", $"No participant has the ID \"{text}\". Download the sheet again."));

    /// <summary>The same for sheets with numbers; rows without any answer are left out.</summary>
    public static (IReadOnlyList<TypedSheet<int>> Sheets, IReadOnlyDictionary<int, int> Rows, List<CellProblem> Problems) OfNumbers(UploadedTable table, Paper paper)
    {
        var (sheets, rows, problems) = Read<int>(table, paper, table.Required(SheetNumber, "Lembar", "Sheet"), text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n is >= 1 and <= Events.TrainingEvent.MostSeats ? n : null,
            text => T($"\"{text}\" bukan nomor lembar.", $"\"{text}\" is no number of a sheet."));
        return ([.. sheets.Where(s => s.Cells.Values.Any(c => !string.IsNullOrWhiteSpace(c)))], rows, problems);
    }

    private static (List<TypedSheet<TKey>> Sheets, Dictionary<TKey, int> Rows, List<CellProblem> Problems) Read<TKey>(UploadedTable table, Paper paper, int who, Func<string, TKey?> key, Func<string, string> unknown) where TKey : struct
    {
        var columns = paper.Items.ToDictionary(i => i.Order, i => table.Required(Heading(i)));
        var (sheets, rows, problems) = (new List<TypedSheet<TKey>>(), new Dictionary<TKey, int>(), new List<CellProblem>());
        foreach (var row in table.Rows)
            if (key(row[who].Trim()) is not { } whose) problems.Add(new(UploadedTable.Cell(who, row.Number), unknown(row[who])));
            else if (!rows.TryAdd(whose, row.Number)) problems.Add(new(UploadedTable.Cell(who, row.Number), T($"Sudah ada di baris {rows[whose]}.", $"Stands in row {rows[whose]} already.")));
            else sheets.Add(new(whose, columns.ToDictionary(c => c.Key, c => row[c.Value])));
        return (sheets, rows, problems);
    }
}

/// <summary>Takes a filled-in entry sheet: all of it, or nothing when a cell is wrong.</summary>
public sealed class ImportAnswers(AppDb db, EnterAnswers answers, EnterOpinions opinions)
{
    public async Task<IReadOnlyList<CellProblem>> Run(Guid id, Stream file, string name)
    {
        var (e, paper) = await db.PaperToChange(id);
        if (!db.Actor.May(TrainingPermissions.RecordAttendance, e.RegionCode)) throw new Denied();
        var table = await UploadedTable.Read(file, name, Events.TrainingEvent.MostSeats);
        if (!paper.IsTest)
        {
            var numbered = EntrySheet.OfNumbers(table, paper);
            return numbered.Problems.Count > 0 ? numbered.Problems : [.. (await opinions.Run(id, numbered.Sheets, whole: true)).Select(w => Problem(w.Order, numbered.Rows[w.Whose], w.Message))];
        }
        var people = (await db.Set<Enrolment>().WithSeat().Where(n => n.EventId == e.Id).Select(n => n.Id).ToListAsync()).ToHashSet();
        var named = EntrySheet.OfPeople(table, paper, people);
        return named.Problems.Count > 0 ? named.Problems : [.. (await answers.Run(id, named.Sheets, whole: true)).Select(w => Problem(w.Order, named.Rows[w.Whose], w.Message))];

        CellProblem Problem(int order, int row, string message) => new(UploadedTable.Cell(table.Required(order.ToString(CultureInfo.InvariantCulture)), row), message);
    }
}
