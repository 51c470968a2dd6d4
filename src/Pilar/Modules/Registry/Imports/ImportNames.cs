using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Imports;

/// <summary>What states and decisions are called on pages.</summary>
public static class ImportNames
{
    public static string Name(this ImportState state) => state switch
    {
        ImportState.Uploaded => T("sedang dibaca", "being read"),
        ImportState.Ready => T("siap diperiksa", "ready to check"),
        ImportState.Committing => T("sedang disimpan", "being committed"),
        ImportState.Done => T("selesai", "done"),
        ImportState.Undoing => T("sedang dibatalkan", "being undone"),
        ImportState.Undone => T("dibatalkan", "undone"),
        ImportState.Failed => T("gagal dibaca", "could not be read"),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Name(this RowStatus status) => status switch
    {
        RowStatus.New => T("orang baru", "new"),
        RowStatus.Matched => T("sudah dikenal", "known already"),
        RowStatus.NeedsReview => T("perlu diperiksa", "needs a look"),
        RowStatus.Rejected => T("tidak dapat disimpan", "cannot be kept"),
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    /// <summary>As the command line and the API write it.</summary>
    public static string Code(this RowStatus status) => status switch
    {
        RowStatus.New => "new",
        RowStatus.Matched => "matched",
        RowStatus.NeedsReview => "needs-review",
        _ => "rejected",
    };

    public static string Name(this RowState state) => state switch
    {
        RowState.Open => T("belum disimpan", "not committed"),
        RowState.Committed => T("tersimpan", "committed"),
        RowState.Left => T("dilewati", "left out"),
        RowState.Undone => T("dibatalkan", "undone"),
        RowState.Corrected => T("sudah dikoreksi", "corrected since"),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Name(this ConflictRule rule) => rule switch
    {
        ConflictRule.FillGaps => T("Isi yang kosong saja", "Fill gaps only"),
        ConflictRule.TakeList => T("Pakai isi daftar", "Take the list's"),
        ConflictRule.KeepOurs => T("Pertahankan data kita", "Keep ours"),
        _ => throw new ArgumentOutOfRangeException(nameof(rule)),
    };

    public static string Help(this ConflictRule rule) => rule switch
    {
        ConflictRule.FillGaps => T("Data yang sudah ada tetap; hanya yang kosong atau saling bertentangan dilengkapi dari daftar.", "What is known stays; only what is missing or contradicts itself is completed from the list."),
        ConflictRule.TakeList => T("Bila berbeda, isi daftar menggantikan data yang sudah ada.", "Where they differ, the list replaces what is known."),
        ConflictRule.KeepOurs => T("Orang yang sudah dikenal tidak diubah; hanya orang, peran, dan SK baru yang ditambahkan.", "Known people are not changed; only new people, roles and decrees are added."),
        _ => throw new ArgumentOutOfRangeException(nameof(rule)),
    };

    public static string Name(this RowDecision decision) => decision switch
    {
        RowDecision.None => T("seperti aturan umum", "as the general rule"),
        RowDecision.TakeList => T("pakai isi daftar", "take the list's"),
        RowDecision.KeepOurs => T("pertahankan data kita", "keep ours"),
        RowDecision.Skip => T("jangan simpan", "do not commit"),
        _ => throw new ArgumentOutOfRangeException(nameof(decision)),
    };
}
