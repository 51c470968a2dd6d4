namespace Pilar.Web.Files;

/// <summary>Several tables to download in one workbook, a sheet each, named after the table.</summary>
/// <param name="name">Name of the file without its ending.</param>
public sealed class WorkbookFile(string name, params IReadOnlyList<TableFile> tables)
{
    public IResult Download() => Results.Stream(stream => Workbook.Write(stream, tables), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", name + ".xlsx");
}
