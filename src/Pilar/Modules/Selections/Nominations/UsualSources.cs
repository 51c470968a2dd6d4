using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Activities;
using Pilar.Modules.Cases;
using Pilar.Modules.Outreach;
using Pilar.Modules.Registry;

namespace Pilar.Modules.Selections.Nominations;

internal sealed class ServiceYears(AppDb db, ServiceRecord service) : PortfolioSource
{
    public override int Order => 10;

    public override async Task<IReadOnlyList<PortfolioFigure>> Of(IReadOnlyCollection<Guid> people)
    {
        var longest = default(YearsOfService);
        foreach (var person in people)
            if (await service.Of(person) is { } served && YearsOfService.Of(served.Roles, db.Clock.Today) is var years && (years.Proven, years.Recorded).CompareTo((longest.Proven, longest.Recorded)) > 0) longest = years;
        return [new("Tahun mengabdi menurut SK", "Years of service by letters", longest.ProvenYears, 1), new("Tahun mengabdi tercatat", "Years of service recorded", longest.RecordedYears, 1)];
    }
}

internal sealed class WorkOnCases(AppDb db, CaseWork cases) : PortfolioSource
{
    public override int Order => 20;

    public override async Task<IReadOnlyList<PortfolioFigure>> Of(IReadOnlyCollection<Guid> people)
    {
        var accounts = await db.Users.Where(a => a.PersonId != null && people.Contains(a.PersonId.Value)).Select(a => a.Id).ToListAsync();
        var work = (await cases.Of(accounts, new(2000, 1, 1), db.Clock.Today)).Values;
        return
        [
            new("Kasus dilaporkan", "Cases reported", work.Sum(w => w.Reported)), new("Kasus didampingi", "Cases accompanied", work.Sum(w => w.Accompanied)),
            new("Kasus tuntas dan ditindaklanjuti", "Cases closed and followed up", await cases.FollowedUp(accounts)), new("Rujukan selesai dilayani", "Referrals that ended in a service", await cases.ReferralsDone(accounts)),
        ];
    }
}

internal sealed class DailyWork(ActivityWork activities) : PortfolioSource
{
    public override int Order => 30;

    public override async Task<IReadOnlyList<PortfolioFigure>> Of(IReadOnlyCollection<Guid> people)
    {
        var work = await activities.Of(people);
        return
        [
            new("Kegiatan dicatat", "Activities recorded", work.Entries), new("Jam kegiatan", "Hours of activities", work.Minutes / 60.0), new("Orang dijangkau", "People reached", work.People),
            new("Desa/kelurahan dijangkau", "Villages covered", work.Villages), new("Laporan bulanan disahkan", "Monthly reports acknowledged", work.Reports),
        ];
    }
}

internal sealed class TrainingsHeld(TrainingRecord trainings) : PortfolioSource
{
    public override int Order => 40;

    public override async Task<IReadOnlyList<PortfolioFigure>> Of(IReadOnlyCollection<Guid> people)
    {
        var held = new List<RecordedTraining>();
        foreach (var person in people) held.AddRange((await trainings.Of(person))?.Certificates.Where(c => c is { IsVerified: true, RevokedOn: null }) ?? []);
        return [new("Sertifikat pelatihan yang diperiksa", "Verified training certificates", held.Count), new("Jam pelajaran pelatihan (JP)", "Hours of training (JP)", held.Sum(c => c.Hours ?? 0))];
    }
}

internal sealed class MeasuredOutreach(OutreachEvidence outreach) : PortfolioSource
{
    public override int Order => 35;

    public override async Task<IReadOnlyList<PortfolioFigure>> Of(IReadOnlyCollection<Guid> people)
    {
        var found = new List<OutreachOfPerson>();
        foreach (var person in people)
            if (await outreach.Of(person) is { Sessions: > 0 } held) found.Add(held);
        // What was measured on several people of an organisation is not added up: the surest measurement of each kind stands.
        var effects = found.SelectMany(f => f.Effects).Where(e => e.IsEnough).GroupBy(e => e.Dimension).Select(g => g.MaxBy(e => e.Matched)!).OrderBy(e => e.Dimension, StringComparer.Ordinal);
        return [new("Penyuluhan", "Outreach sessions", found.Sum(f => f.Sessions)), new("Peserta penyuluhan", "People at outreach sessions", found.Sum(f => f.People)), .. effects.Select(Figure)];
    }

    /// <summary>Points of 100 among those who answered before and after.</summary>
    private static PortfolioFigure Figure(MeasuredEffect effect) => effect.Dimension switch
    {
        "knowledge" => new("Perubahan pengetahuan peserta (poin dari 100)", "Change in knowledge of the people (points of 100)", effect.Change, 1),
        "trust" => new("Perubahan kepercayaan peserta (poin dari 100)", "Change in trust of the people (points of 100)", effect.Change, 1),
        _ => new("Perubahan kesadaran peserta (poin dari 100)", "Change in awareness of the people (points of 100)", effect.Change, 1),
    };
}
