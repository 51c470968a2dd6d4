using Pilar.Web.Ui;

namespace Pilar.Modules.Registry.Imports.Pages;

internal static class ImportTones
{
    public static Tone Of(ImportState state) => state switch
    {
        ImportState.Done => Tone.Good,
        ImportState.Failed => Tone.Bad,
        ImportState.Undone => Tone.Neutral,
        ImportState.Ready => Tone.Warn,
        _ => Tone.Info,
    };

    public static Tone Of(RowStatus status) => status switch
    {
        RowStatus.New => Tone.Info,
        RowStatus.Matched => Tone.Good,
        RowStatus.NeedsReview => Tone.Warn,
        _ => Tone.Bad,
    };
}
