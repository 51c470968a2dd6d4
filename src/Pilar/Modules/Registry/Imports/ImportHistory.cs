using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Secrets;
using Pilar.Kernel;
using Pilar.Modules.Registry.Imports.Committing;
using Pilar.Modules.Registry.Imports.Pages;
using Pilar.Modules.Registry.People;
using Pilar.Modules.Registry.Pillars;
using Pilar.Web.Audit;
using Pilar.Web.Ui;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Imports;

/// <summary>Which lists tell of a person or a role and what they changed: the log keeps one entry for a whole batch, the rows know the rest.
/// What a list of another region changed is left to that region; that it told of the person is not.</summary>
internal sealed class ImportHistory(AppDb db, FieldCipher cipher) : HistorySource
{
    private static readonly string[] Verbs = ["StartImportCommit", "CommitImportRows", "StartImportUndo"];

    /// <summary>An act on an import that gives its rows their time and its person.</summary>
    private sealed record Step(Guid Import, string Verb, DateTime At, string Who, int From, int To);

    public override async Task<IReadOnlyList<HistoryItem>> Of(Guid subject, int most)
    {
        var rows = await Rows(subject, most);
        if (rows.Count == 0) return [];
        var ids = rows.Select(r => r.ImportId).Distinct().ToArray();
        var imports = await db.Set<Import>().AsNoTracking().IgnoreQueryFilters([AppDb.RegionFilter]).Where(i => ids.Contains(i.Id)).ToDictionaryAsync(i => i.Id);
        var steps = await Steps(ids);
        return [.. rows.SelectMany(row => Items(row, subject, imports[row.ImportId], steps[row.ImportId].ToList()))];
    }

    private async Task<List<ImportRow>> Rows(Guid subject, int most)
    {
        var holder = await db.Set<PillarRole>().IgnoreQueryFilters([AppDb.RegionFilter]).Where(r => r.Id == subject).Select(r => (Guid?)r.PersonId).SingleOrDefaultAsync();
        var rows = db.Set<ImportRow>().AsNoTracking().IgnoreQueryFilters([AppDb.RegionFilter]);
        return await (holder is null ? rows.Where(r => r.PersonId == subject) : rows.Where(r => r.PersonId == holder && r.RoleId == subject))
            .Where(r => r.State == RowState.Committed || r.State == RowState.Corrected || r.State == RowState.Undone)
            .OrderByDescending(r => r.Id).Take(most).ToListAsync();
    }

    private async Task<ILookup<Guid, Step>> Steps(Guid[] imports)
    {
        var acts = await db.Audit.AsNoTracking().IgnoreQueryFilters([AppDb.RegionFilter]).Where(a => imports.Contains(a.SubjectId) && Verbs.Contains(a.Verb))
            .OrderBy(a => a.Id).Select(a => new { a.SubjectId, a.Verb, a.At, a.AccountName, a.Facts }).ToListAsync();
        return acts.Select(a => new Step(a.SubjectId, a.Verb, a.At, a.AccountName, Fact(a.Facts, "From"), Fact(a.Facts, "To"))).ToLookup(s => s.Import);
    }

    private static int Fact(string? facts, string name)
    {
        if (facts is null) return 0;
        using var json = JsonDocument.Parse(facts);
        return json.RootElement.TryGetProperty(name, out var value) ? value.GetInt32() : 0;
    }

    private IEnumerable<HistoryItem> Items(ImportRow row, Guid subject, Import import, List<Step> steps)
    {
        var sees = db.Actor.Region is { } mine && RegionCode.Contains(mine, import.RegionCode);
        var place = row.Sheet.Length == 0 ? T($"{import.FileName}, baris {row.Line}", $"{import.FileName}, row {row.Line}")
            : T($"{import.FileName}, lembar {row.Sheet}, baris {row.Line}", $"{import.FileName}, sheet {row.Sheet}, row {row.Line}");
        var more = db.Actor.May(RegistryPermissions.ImportLists, import.RegionCode) ? new Link(T("Lihat barisnya", "See the row"), $"/imports/{import.Id}/rows/{row.Number}") : null;
        var begun = steps.FindLast(s => s.Verb == "StartImportCommit");
        var done = steps.Find(s => s.Verb == "CommitImportRows" && s.From <= row.Number && row.Number <= s.To) ?? begun;
        var effects = RowEffects.Open(row.Effects, cipher);
        yield return new(done?.At ?? import.UploadedAt, What(row, effects), begun?.Who ?? import.UploadedByName)
        {
            Note = place,
            More = more,
            Rows = sees ? Changes(effects, row, subject) : [],
            Facts = sees && effects.Created.Count > 0 ? [(T("Baru:", "New:"), string.Join(", ", effects.Created.Select(c => AuditWords.Of(c.Record)).Distinct()))] : [],
        };
        if (row.State == RowState.Undone && steps.FindLast(s => s.Verb == "StartImportUndo") is { } back)
            yield return new(back.At, row.Effects is null ? T("Impor dibatalkan", "Import taken back") : T("Impor dibatalkan; perubahan di sini tetap", "Import taken back; what it changed here stays"), back.Who) { Note = place, More = more };
    }

    private static string What(ImportRow row, RowEffects effects) =>
        row.State == RowState.Undone ? T("Dimasukkan dari daftar", "Taken from a list")
        : effects.Created.Exists(c => c.Record == nameof(Person)) ? T("Didaftarkan dari daftar", "Registered from a list")
        : effects.IsEmpty ? T("Tercantum dalam daftar, tanpa perubahan", "Stood in a list, nothing changed")
        : T("Diubah dari daftar", "Changed from a list");

    /// <summary>Of a role only what became of it and its letters.</summary>
    private static IReadOnlyList<AuditReading.ChangedRow> Changes(RowEffects effects, ImportRow row, Guid subject) =>
    [
        .. effects.Changed.Where(c => subject != row.RoleId || c.Id == subject || c.Record == nameof(Appointment)).GroupBy(c => (c.Record, c.Id))
            .Select(g => new AuditReading.ChangedRow(g.Key.Record, g.Key.Id.ToString(), "changed", [.. g.Select(Difference)])),
    ];

    private static DiffRow Difference(Replacement change) => change.Field == "Nik"
        ? new("NIK", Masked(change.Before), Masked(change.After))
        : new(AuditWords.Of(change.Field), change.Before?.ToString(), change.After?.ToString());

    private static string? Masked(JsonElement? nik) => nik?.GetString() is { } text ? NikMask.Of(text) : null;
}
