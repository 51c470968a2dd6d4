using Pilar.Web.Ui;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Activities.Reports;

public enum ReportState { Draft, Sent, Returned, Acknowledged }

public enum MoveKind { Sent, Withdrawn, Acknowledged, Returned }

public static class ReportNames
{
    public static string Name(this ReportState state) => state switch
    {
        ReportState.Draft => T("belum dikirim", "not sent"),
        ReportState.Sent => T("menunggu pengesahan", "awaits acknowledgement"),
        ReportState.Returned => T("dikembalikan", "returned"),
        ReportState.Acknowledged => T("disahkan", "acknowledged"),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static Tone Tone(this ReportState state) => state switch { ReportState.Acknowledged => Web.Ui.Tone.Good, ReportState.Returned => Web.Ui.Tone.Bad, ReportState.Sent => Web.Ui.Tone.Info, _ => Web.Ui.Tone.Warn };

    public static string Name(this MoveKind kind) => kind switch
    {
        MoveKind.Sent => T("Dikirim", "Sent"),
        MoveKind.Withdrawn => T("Ditarik kembali", "Taken back"),
        MoveKind.Acknowledged => T("Disahkan", "Acknowledged"),
        MoveKind.Returned => T("Dikembalikan", "Returned"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
