using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Imports;

/// <summary>An officer says what is to become of one row.</summary>
public sealed class DecideRow(AppDb db)
{
    public async Task Run(Import import, int number, RowDecision decision)
    {
        if (import.State != ImportState.Ready) throw new Refusal(T("Baris hanya dapat diputuskan sebelum impor disimpan.", "Rows can be decided on only before the import is committed."), nameof(ImportRow.Decision));
        var row = await db.Set<ImportRow>().FirstAsync(r => r.ImportId == import.Id && r.Number == number);
        row.Decision = decision;
        await db.Commit(ReadImport.Act(import, "DecideImportRow", new { row.Line, Decision = decision.ToString() }));
    }
}
