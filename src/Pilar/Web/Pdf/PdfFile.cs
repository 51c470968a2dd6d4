namespace Pilar.Web.Pdf;

/// <summary>A PDF as a file to download; kept on disk while it is sent, so that memory stays flat.</summary>
internal static class PdfFile
{
    /// <param name="write">Writes synchronously and never goes back.</param>
    public static IResult Of(string name, Action<Stream> write)
    {
        var file = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        write(file);
        file.Position = 0;
        return Results.File(file, "application/pdf", name);
    }
}
