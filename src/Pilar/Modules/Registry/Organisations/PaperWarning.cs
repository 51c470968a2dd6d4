using Pilar.Kernel;
using Pilar.Web.Ui;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Organisations;

/// <summary>Is a paper still in force, soon no more, or expired?</summary>
internal static class PaperWarning
{
    /// <summary>Renewals take months: warn half a year ahead.</summary>
    public const int MonthsAhead = 6;

    public static (Tone Tone, string Text) State(this OrganisationPaper paper, DateOnly today) => paper.ExpiresOn switch
    {
        null => (Tone.Neutral, T("tanpa batas waktu", "no expiry")),
        { } end when end < today => (Tone.Bad, T($"berakhir {Show.Date(end)}", $"expired {Show.Date(end)}")),
        { } end when end < today.AddMonths(MonthsAhead) => (Tone.Warn, T($"segera berakhir: {Show.Date(end)}", $"expires soon: {Show.Date(end)}")),
        { } end => (Tone.Good, T($"berlaku sampai {Show.Date(end)}", $"valid until {Show.Date(end)}")),
    };

    /// <summary>The newest paper of each kind: older ones are history.</summary>
    public static IEnumerable<OrganisationPaper> Newest(this IEnumerable<OrganisationPaper> papers) =>
        papers.GroupBy(p => p.Kind).Select(g => g.MaxBy(p => p.IssuedOn ?? DateOnly.MinValue)!).OrderBy(p => p.Kind);
}
