using Pilar.Web.Ui;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Imports.Pages;

/// <summary>The way of a list into the registry.</summary>
internal static class ImportSteps
{
    public static IReadOnlyList<Link> All(Import? import) =>
    [
        new(T("Unggah", "Upload"), null),
        new(T("Kolom", "Columns"), import is { IsOpen: true } ? $"/imports/{import.Id}/columns" : null),
        new(T("Periksa", "Check"), import is null ? null : $"/imports/{import.Id}"),
        new(T("Simpan", "Commit"), null),
    ];

    public static int Current(Import import) => import.State switch { ImportState.Uploaded or ImportState.Failed => 0, ImportState.Ready => 2, _ => 3 };
}
