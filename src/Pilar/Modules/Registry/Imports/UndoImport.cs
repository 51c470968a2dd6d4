using System.Globalization;
using System.Linq.Expressions;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Pilar.Data;
using Pilar.Data.Secrets;
using Pilar.Kernel;
using Pilar.Modules.Registry.Certificates;
using Pilar.Modules.Registry.Imports.Committing;
using Pilar.Modules.Registry.Organisations;
using Pilar.Modules.Registry.People;
using Pilar.Modules.Registry.Pillars;
using Pilar.Modules.Registry.Validity;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Imports;

/// <summary>Takes a whole import back, the last row first: what it created goes, what it changed becomes what it was. What somebody has
/// changed since, and what others use by now, stays and is listed.</summary>
public sealed class UndoImport(AppDb db, FieldCipher cipher, Niks niks)
{
    private const int BatchSize = 200;

    public async Task Start(Import import)
    {
        import.StartUndo();
        await db.Commit(ReadImport.Act(import, "StartImportUndo", new { import.Rows }));
    }

    public Task Queue(Import import)
    {
        db.Add(ImportJob.Of<UndoImportJob>(import, db));
        return Start(import);
    }

    /// <returns>What had to stay, in words.</returns>
    public async Task<string> Run(Guid id, Func<long, long, Task> progress, CancellationToken cancel)
    {
        while (true)
        {
            var rows = await db.Set<ImportRow>().Where(r => r.ImportId == id && (r.State == RowState.Committed || r.State == RowState.Corrected)).OrderByDescending(r => r.Number).Take(BatchSize).ToListAsync(cancel);
            if (rows.Count == 0) break;
            await Take(id, rows, cancel);
            db.ChangeTracker.Clear();
            var import = await Load(id, cancel);
            await progress(import.Walked, import.Rows);
        }
        return await Finish(id, cancel);
    }

    private Task<Import> Load(Guid id, CancellationToken cancel) => db.Set<Import>().FirstAsync(i => i.Id == id, cancel);

    /// <summary>A batch that runs into records others hold on to is taken back row by row, and those rows leave what they created.</summary>
    private async Task Take(Guid id, List<ImportRow> rows, CancellationToken cancel)
    {
        try
        {
            await TakeTogether(id, rows, keepCreated: false, cancel);
        }
        catch (Exception e) when (e is DbUpdateException or Refusal or Conflict)
        {
            foreach (var number in rows.Select(r => r.Number).ToList())
            {
                db.ChangeTracker.Clear();
                var one = await db.Set<ImportRow>().Where(r => r.ImportId == id && r.Number == number).ToListAsync(cancel);
                try
                {
                    await TakeTogether(id, one, keepCreated: false, cancel);
                }
                catch (DbUpdateException)
                {
                    db.ChangeTracker.Clear();
                    one = await db.Set<ImportRow>().Where(r => r.ImportId == id && r.Number == number).ToListAsync(cancel);
                    await TakeTogether(id, one, keepCreated: true, cancel);
                }
            }
        }
    }

    private async Task TakeTogether(Guid id, List<ImportRow> rows, bool keepCreated, CancellationToken cancel)
    {
        var import = await Load(id, cancel);
        import.Walk(rows.Count);
        var work = rows.Select(r => (Row: r, Effects: RowEffects.Open(r.Effects, cipher))).ToList();
        await Fetch(work.SelectMany(w => w.Effects.Records).ToLookup(r => r.Record, r => r.Id), cancel);
        var used = await UsedSince(id, work.SelectMany(w => w.Effects.Created).ToList(), cancel);
        var kept = 0;
        foreach (var (row, effects) in work)
        {
            if (await Revert(effects, keepCreated, used, cancel)) row.Effects = null;
            else kept++;
            row.State = RowState.Undone;
        }
        await db.CommitBatch(ReadImport.Act(import, "UndoImportRows", new { Rows = rows.Count, Kept = kept }), _ => Task.CompletedTask, cancel);
        await niks.Settle(rows.Select(r => r.NikIndex).OfType<string>());
        if (db.ChangeTracker.HasChanges()) await db.Commit(ReadImport.Act(import, "UndoImportRows", new { Rows = rows.Count }), cancel);
    }

    /// <returns>False when something had to stay.</returns>
    private async Task<bool> Revert(RowEffects effects, bool keepCreated, HashSet<Guid> used, CancellationToken cancel)
    {
        var whole = true;
        foreach (var change in Enumerable.Reverse(effects.Changed)) whole &= await PutBack(change, cancel);
        if (keepCreated || effects.Created.Exists(c => used.Contains(c.Id))) return false;
        foreach (var created in Enumerable.Reverse(effects.Created))
            if (await Find(created.Record, created.Id, cancel) is { } entry) entry.State = EntityState.Deleted;
        return whole;
    }

    /// <summary>One query for each kind of record; what follows finds them at hand.</summary>
    private async Task Fetch(ILookup<string, Guid> records, CancellationToken cancel)
    {
        await Load<Person>(p => p.Id);
        await Load<PillarRole>(r => r.Id);
        await Load<Appointment>(a => a.Id);
        await Load<TrainingCertificate>(c => c.Id);
        await Load<PersonEvidence>(e => e.Id);
        await Load<Organisation>(o => o.Id);

        async Task Load<T>(Expression<Func<T, Guid>> id) where T : class
        {
            var wanted = records[typeof(T).Name].Distinct().ToArray();
            var isWanted = Expression.Lambda<Func<T, bool>>(Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(Guid)], Expression.Constant(wanted), id.Body), id.Parameters);
            if (wanted.Length > 0) await db.Set<T>().Where(isWanted).LoadAsync(cancel);
        }
    }

    /// <summary>Created records that somebody has worked on by hand, or that other lists tell of by now.</summary>
    private async Task<HashSet<Guid>> UsedSince(Guid import, List<Creation> created, CancellationToken cancel)
    {
        var (all, people, organisations) = (created.Select(c => c.Id).ToArray(), Of<Person>(), Of<Organisation>());
        var audit = db.Audit.IgnoreQueryFilters([AppDb.RegionFilter]);
        var used = await audit.Where(a => EF.Parameter(all).Contains(a.SubjectId)).Select(a => a.SubjectId).ToHashSetAsync(cancel);
        used.UnionWith(await audit.Where(a => a.RelatedId != null && EF.Parameter(people).Contains(a.RelatedId.Value)).Select(a => a.RelatedId!.Value).ToListAsync(cancel));
        var others = await db.Set<ImportRow>().IgnoreQueryFilters([AppDb.RegionFilter])
            .Where(r => r.PersonId != null && EF.Parameter(people).Contains(r.PersonId.Value) && r.ImportId != import && r.State == RowState.Committed)
            .Select(r => new { r.PersonId, r.RoleId }).ToListAsync(cancel);
        foreach (var row in others) used.UnionWith([row.PersonId!.Value, row.RoleId ?? Guid.Empty]);
        used.UnionWith(await db.Set<PillarRole>().IgnoreQueryFilters([AppDb.RegionFilter])
            .Where(r => r.OrganisationId != null && EF.Parameter(organisations).Contains(r.OrganisationId.Value) && !EF.Parameter(all).Contains(r.Id)).Select(r => r.OrganisationId!.Value).ToListAsync(cancel));
        return used;

        Guid[] Of<T>() => [.. created.Where(c => c.Record == typeof(T).Name).Select(c => c.Id)];
    }

    private async Task<bool> PutBack(Replacement change, CancellationToken cancel)
    {
        if (await Find(change.Record, change.Id, cancel) is not { } entry) return false;
        if (change.Field == "Nik") return PutBackNik((Person)entry.Entity, change);
        var property = entry.Property(change.Field);
        var type = property.Metadata.ClrType;
        if (!Equals(property.CurrentValue, Value(change.After, type))) return false;
        property.CurrentValue = Value(change.Before, type);
        if (entry.Entity is Person person)
        {
            if (change.Field == nameof(Person.Name)) person.Rename(person.Name, PersonName.Fold(person.Name));
            if (change.Field is nameof(Person.Sex) or nameof(Person.BirthDate)) niks.Assign(person, niks.Read(person));
        }
        return true;
    }

    private bool PutBackNik(Person person, Replacement change)
    {
        if (niks.Read(person) != change.After?.GetString()) return false;
        niks.Assign(person, change.Before?.GetString());
        return true;
    }

    private async Task<EntityEntry?> Find(string record, Guid id, CancellationToken cancel)
    {
        var type = db.Model.GetEntityTypes().First(t => t.ClrType.Name == record).ClrType;
        var found = await db.FindAsync(type, [id], cancel);
        if (found is Person person && db.Entry(person).Collection(p => p.Roles) is { IsLoaded: false } roles) await roles.LoadAsync(cancel);
        return found is null ? null : db.Entry(found);
    }

    private static object? Value(JsonElement? json, Type type)
    {
        if (json is not { } value || value.ValueKind == JsonValueKind.Null) return null;
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        return bare.IsEnum ? Enum.Parse(bare, value.GetString()!) : value.Deserialize(bare);
    }

    private async Task<string> Finish(Guid id, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var left = await db.Set<ImportRow>().Where(r => r.ImportId == id && r.State == RowState.Undone && r.Effects != null).OrderBy(r => r.Number).Select(r => r.Line).ToListAsync(cancel);
        var import = await Load(id, cancel);
        var lines = string.Join(", ", left.Take(50).Select(l => l.ToString(CultureInfo.InvariantCulture)));
        var note = left.Count == 0
            ? T("Semua perubahan dari daftar ini telah dibatalkan.", "Everything this list changed has been taken back.")
            : T($"Dibatalkan. {Show.Number(left.Count)} baris tetap, karena sudah diubah atau dipakai orang lain: baris {lines}.",
                $"Undone. {Show.Number(left.Count)} rows stay because others have changed or use them since: rows {lines}.");
        import.FinishUndo(note, db.Clock.UtcNow);
        if (import.CorrectsId is { } corrected) await Reopen(corrected, cancel);
        await db.Commit(ReadImport.Act(import, "UndoImport", new { Kept = left.Count }), cancel);
        return note;
    }

    /// <summary>Rows this file corrected wait again.</summary>
    private Task<int> Reopen(Guid corrected, CancellationToken cancel) => db.Set<ImportRow>().Where(r => r.ImportId == corrected && r.State == RowState.Corrected)
        .ExecuteUpdateAsync(set => set.SetProperty(r => r.State, r => r.RoleId == null ? RowState.Left : RowState.Committed), cancel);
}
