using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Activities.Diary;
using Pilar.Modules.Activities.Reports;
using Pilar.Modules.Cases;
using Pilar.Modules.Registry;
using Pilar.Web.Ui;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Activities.Recognition;

/// <summary>What somebody is recognised for: service, badges, thanks.</summary>
public sealed record PersonRecognition(PersonService Service, YearsOfService Years, IReadOnlyList<BadgeStanding> Badges, IReadOnlyList<ThankYou> Thanks);

/// <summary>Badges follow from what stands in the house at this moment; nobody gives or takes one by hand.</summary>
public sealed class Badges(AppDb db, ServiceRecord service, TrainingRecord trainings, CaseWork cases, IEnumerable<PersonLink> links)
{
    /// <exception cref="Missing">There is no such person here.</exception>
    public async Task<PersonRecognition> Of(Guid person)
    {
        var served = await service.Of(person) ?? throw new Missing();
        var years = YearsOfService.Of(served.Roles, db.Clock.Today);
        var rules = await db.Set<BadgeRule>().AsNoTracking().Where(r => r.RetiredAt == null).ToListAsync();
        var facts = new Dictionary<BadgeMeasure, (int Have, string Why, Link? Evidence)>();
        foreach (var measure in rules.Select(r => r.Measure).Distinct()) facts[measure] = await Fact(measure, person, years);
        var thanks = await db.Set<ThankYou>().AsNoTracking().Where(t => t.PersonId == person && t.WithdrawnAt == null).OrderByDescending(t => t.On).ThenByDescending(t => t.Id).ToListAsync();
        return new(served, years, [.. rules.OrderBy(r => r.Measure).ThenBy(r => r.Amount).ThenBy(r => r.Id).Select(r => new BadgeStanding(r, facts[r.Measure].Have, facts[r.Measure].Why, facts[r.Measure].Evidence))], thanks);
    }

    private Task<(int, string, Link?)> Fact(BadgeMeasure measure, Guid person, YearsOfService years) => measure switch
    {
        BadgeMeasure.ReportsInARow => Reports(person),
        BadgeMeasure.CasesFollowedUp => Cases(person),
        BadgeMeasure.AdvancedTrainings => Trainings(person),
        _ => Task.FromResult<(int, string, Link?)>((years.Whole, T($"{Show.Number(years.ProvenYears, 1)} tahun menurut SK", $"{Show.Number(years.ProvenYears, 1)} years by letters of appointment"), Page(T("SK pada catatan orang", "Letters on the person's record"), $"/people/{person}", RegistryPermissions.View))),
    };

    private async Task<(int, string, Link?)> Reports(Guid person)
    {
        var reports = await db.Set<MonthlyReport>().AsNoTracking().Where(r => r.PersonId == person && r.State == ReportState.Acknowledged).OrderBy(r => r.Month).Select(r => new { r.Id, r.Month }).ToListAsync();
        var (best, last, run) = (0, -1, 0);
        for (var i = 0; i < reports.Count; i++)
        {
            run = i > 0 && reports[i - 1].Month.AddMonths(1) == reports[i].Month ? run + 1 : 1;
            if (run >= best) (best, last) = (run, i);
        }
        return last < 0 ? (0, T("Belum ada laporan yang disahkan", "No report acknowledged yet"), null)
            : (best, T($"{best} laporan disahkan berturut-turut, {Months.Name(reports[last - best + 1].Month)} sampai {Months.Name(reports[last].Month)}", $"{best} reports acknowledged in a row, {Months.Name(reports[last - best + 1].Month)} to {Months.Name(reports[last].Month)}"),
                Page(T("Laporan terakhirnya", "The last of them"), $"/activities/reports/{reports[last].Id}", ActivityPermissions.View));
    }

    private async Task<(int, string, Link?)> Cases(Guid person)
    {
        var accounts = await db.Users.Where(a => a.PersonId == person).Select(a => a.Id).ToListAsync();
        var count = await cases.FollowedUp(accounts);
        return (count, T($"{count} kasus yang dilaporkan atau didampingi selesai dan ditindaklanjuti", $"{count} cases reported or accompanied were closed and followed up"), Page(T("Kasus yang selesai", "Closed cases"), "/cases?stage=Closed", CasePermissions.View));
    }

    private async Task<(int, string, Link?)> Trainings(Guid person)
    {
        var held = (await trainings.Of(person))?.Certificates.Where(c => c is { Level: TrainingLevel.Advanced, IsVerified: true, RevokedOn: null }).ToList() ?? [];
        var page = links.FirstOrDefault(l => l.Path == "/trainings");
        return (held.Count, held.Count == 0 ? T("Belum ada sertifikat lanjutan yang diperiksa", "No verified advanced certificate yet") : T($"Sertifikat {string.Join(", ", held.Select(c => c.Number))}", $"Certificate {string.Join(", ", held.Select(c => c.Number))}"),
            page is null ? null : Page(page.Text, $"/people/{person}{page.Path}", page.Permission));
    }

    private Link? Page(string text, string path, Permission permission) => db.Actor.May(permission) ? new(text, path) : null;
}
