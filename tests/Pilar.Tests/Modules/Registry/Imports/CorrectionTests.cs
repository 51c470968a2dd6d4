using Microsoft.EntityFrameworkCore;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.Imports;
using Pilar.Modules.Registry.Imports.Correcting;
using Pilar.Modules.Registry.People;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Registry.Imports;

public class CorrectionTests
{
    [Theory, EachDatabase]
    public async Task Leftover_rows_come_back_as_a_workbook_and_its_correction_is_recognised(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await using var officer = house.As(Role.RegencyOfficer, Lists.Regency);
        var id = await house.Import(officer, ConflictRule.FillGaps,
            Lists.Line(1, "6303015708859001", "Siti Aminah", "17-08-1985", "P"),
            Lists.Line(2, "6303010101809002", "Budi Santoso", "01-01-1980", "L", "Desa Antah Berantah"));
        officer.Db.ChangeTracker.Clear();
        var workbook = await officer.Get<CorrectionWorkbook>().Make(await officer.Db.Set<Import>().SingleAsync(i => i.Id == id), CancellationToken.None);
        var corrected = Replace(workbook, "Desa Antah Berantah", "Aluh Aluh Kecil");
        var second = await house.Upload(officer, corrected, "koreksi.xlsx");
        await house.Commit(officer, second);
        await using var desk = house.AsSystem();
        Assert.Equal(id, (await desk.Db.Set<Import>().SingleAsync(i => i.Id == second)).CorrectsId);
        Assert.Equal([RowState.Committed, RowState.Corrected], (await house.Rows(id)).Select(r => r.State));
        var budi = await desk.Db.Set<Person>().Include(p => p.Roles).SingleAsync(p => p.SortName == "budi santoso");
        Assert.Equal("63.03.01.2013", Assert.Single(budi.Roles).RegionCode);
        await house.Undo(officer, second);
        Assert.Equal([RowState.Committed, RowState.Committed], (await house.Rows(id)).Select(r => r.State));
    }

    private static MemoryStream Replace(byte[] workbook, string old, string fresh)
    {
        var stream = new MemoryStream();
        stream.Write(workbook);
        using (var document = SpreadsheetDocument.Open(stream, isEditable: true))
            foreach (var text in document.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet.Descendants<Text>()))
                if (text.Text == old) text.Text = fresh;
        stream.Position = 0;
        return stream;
    }
}
