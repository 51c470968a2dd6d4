using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Activities;
using Pilar.Modules.Cases;
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
