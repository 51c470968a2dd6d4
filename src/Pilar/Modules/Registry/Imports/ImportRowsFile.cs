using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Secrets;
using Pilar.Modules.Registry.Imports.Matching;
using Pilar.Modules.Registry.People;
using Pilar.Modules.Registry.Pillars;

namespace Pilar.Modules.Registry.Imports;

/// <summary>Every row of imports as the command line writes it: who it is, what became of it, as things stand now.</summary>
public sealed class ImportRowsFile(AppDb db, RowSeal seal, FieldCipher cipher)
{
    private const int BatchSize = 2000;

    private static readonly string[] Columns =
        ["file", "sheet", "row", "nik", "name", "birth_date", "sex", "village_code", "duty_code", "person_key", "status", "valid", "problems"];

    /// <param name="imports">Only these; null = all that are not undone.</param>
    public async Task<int> Write(TextWriter to, IReadOnlyCollection<Guid>? imports, CancellationToken cancel)
    {
        Header(to);
        var count = 0;
        var look = new Preview(db, cipher);
        var chosen = await db.Set<Import>().AsNoTracking().Where(i => i.State != ImportState.Undone && i.State != ImportState.Failed)
            .Where(i => imports == null || imports.Contains(i.Id)).OrderBy(i => i.UploadedAt).ToListAsync(cancel);
        foreach (var import in chosen)
            for (var last = 0; ;)
            {
                var rows = await db.Set<ImportRow>().AsNoTracking().Where(r => r.ImportId == import.Id && r.Number > last).OrderBy(r => r.Number).Take(BatchSize).ToListAsync(cancel);
                if (rows.Count == 0) break;
                (last, count) = (rows[^1].Number, count + rows.Count);
                await Write(to, import.FileName, rows, look, cancel);
            }
        return count;
    }

    internal static void Header(TextWriter to) => CsvText.Line(to, Columns);

    private async Task Write(TextWriter to, string file, List<ImportRow> rows, Preview look, CancellationToken cancel)
    {
        var people = await StandingPeople(rows, cancel);
        var verdicts = await Verdicts(rows, cancel);
        var work = rows.Select(r => RowWork.Open(r, seal, cipher, db.Clock.Today.Year)).ToList();
        var open = work.Where(w => w.Row.PersonId is null || !people.ContainsKey(w.Row.PersonId.Value)).ToList();
        await look.Judge(open, cancel);
        foreach (var row in work)
        {
            var isOpen = row.Taken != default;
            var key = isOpen ? row.Taken : people[row.Row.PersonId!.Value];
            var (valid, verdictProblems) = !isOpen && row.Row.RoleId is { } role && verdicts.TryGetValue(role, out var v) ? v : default;
            Line(to, file, row, key, row.Facts.Kind == "PSM" && valid is { } yes ? yes ? "1" : "0" : "", verdictProblems);
        }
    }

    internal static void Line(TextWriter to, string file, RowWork row, Guid key, string valid, string? verdictProblems)
    {
        var facts = row.Facts;
        var problems = row.Row.ProblemCodes.Union(verdictProblems?.Split('|', StringSplitOptions.RemoveEmptyEntries) ?? []);
        CsvText.Line(to,
        [
            file, row.Row.Sheet, row.Row.Line.ToString(CultureInfo.InvariantCulture), facts.Nik?.Digits, facts.Name,
            facts.BirthDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), facts.Sex switch { Sex.Male => "L", Sex.Female => "P", _ => "" },
            facts.Home, facts.Duty, key.ToString("N"), row.Row.Status.Code(), valid, string.Join('|', problems),
        ]);
    }

    /// <summary>Each person, or whom they were merged into.</summary>
    private async Task<Dictionary<Guid, Guid>> StandingPeople(List<ImportRow> rows, CancellationToken cancel)
    {
        var ids = rows.Select(r => r.PersonId).OfType<Guid>().Distinct().ToArray();
        var standing = new Dictionary<Guid, Guid>();
        var merged = await People(ids);
        foreach (var (id, into) in merged)
        {
            var last = into ?? id;
            for (var next = into; next is not null; next = (await People([last])).GetValueOrDefault(last)) last = next.Value;
            standing[id] = last;
        }
        return standing;

        Task<Dictionary<Guid, Guid?>> People(Guid[] some) => db.Set<Person>().IgnoreQueryFilters([AppDb.RegionFilter])
            .Where(p => EF.Parameter(some).Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.MergedIntoId, cancel);
    }

    private async Task<Dictionary<Guid, (bool? Valid, string? Problems)>> Verdicts(List<ImportRow> rows, CancellationToken cancel)
    {
        var ids = rows.Select(r => r.RoleId).OfType<Guid>().Distinct().ToArray();
        return await db.Set<PillarRole>().IgnoreQueryFilters([AppDb.RegionFilter]).Where(r => EF.Parameter(ids).Contains(r.Id))
            .Select(r => new { r.Id, r.Verdict, r.VerdictProblems })
            .ToDictionaryAsync(r => r.Id, r => ((bool?)(r.Verdict == Verdict.Valid), r.VerdictProblems), cancel);
    }
}
