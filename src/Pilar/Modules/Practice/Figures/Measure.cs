using static Pilar.Kernel.Language;

namespace Pilar.Modules.Practice.Figures;

/// <summary>What Pilar itself can count for a story.</summary>
public enum Measure { CasesReported, CasesClosed, GoalsReached, Activities, ActivityHours, PeopleReached, VillagesActive, VillagesServed }

public static class MeasureNames
{
    public static string Name(this Measure measure) => measure switch
    {
        Measure.CasesReported => T("kasus dilaporkan", "cases reported"),
        Measure.CasesClosed => T("kasus selesai", "cases closed"),
        Measure.GoalsReached => T("kasus selesai dengan tujuan tercapai", "cases closed with their goals reached"),
        Measure.Activities => T("kegiatan relawan", "activities of volunteers"),
        Measure.ActivityHours => T("jam kegiatan relawan", "hours of volunteers"),
        Measure.PeopleReached => T("orang dijangkau kegiatan", "people reached by activities"),
        Measure.VillagesActive => T("desa dengan kegiatan", "villages with activities"),
        Measure.VillagesServed => T("desa dengan PSM yang bertugas (saat diambil)", "villages with a serving PSM (when taken)"),
        _ => throw new ArgumentOutOfRangeException(nameof(measure)),
    };

    /// <summary>Counted of cases: it may be asked for one kind, and small numbers are not told.</summary>
    public static bool IsOfCases(this Measure measure) => measure <= Measure.GoalsReached;
}
