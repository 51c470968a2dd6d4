using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.People;
using Pilar.Modules.Registry.Pillars;
using Pilar.Modules.Training.Certificates;
using Pilar.Modules.Training.Curricula;
using Pilar.Modules.Training.Events;
using Pilar.Modules.Training.Seats;
using Pilar.Modules.Training.Speakers;
using Pilar.Tests.Modules.Registry.People;
using Pilar.Tests.Modules.Registry.Validity;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Training;

/// <summary>People and an event for tests: villages of three regencies, a Bimtek of three days held by the province.</summary>
internal static class Course
{
    public static readonly DateOnly FirstDay = new(2026, 11, 10);
    public static readonly string[] Regencies = ["63.01", "63.02", "63.03", "63.04", "63.05", "63.06", "63.07", "63.08", "63.09", "63.10", "63.11", "63.71", "63.72"];

    public static EventForm Form(Guid? curriculum = null) => new()
    {
        Title = "Bimtek PSM Kalimantan Selatan", Kind = EventKind.Bimtek, CurriculumId = curriculum, DeviationReason = "Anggaran kabupaten tidak tersedia", Kinds = ["PSM"],
        StartsOn = FirstDay, EndsOn = FirstDay.AddDays(2), NominateUntil = FirstDay.AddDays(-3), Place = "Banjarmasin", Signatory = "Kepala Dinas Rekaan", SignatoryTitle = "Kepala Dinas Sosial",
    };

    /// <summary>PSM who are valid but for the training, each in a village of the regency.</summary>
    public static async Task<List<Guid>> Untrained(House house, string regency, int count, int first = 0)
    {
        await using var desk = house.AsSystem();
        var villages = await desk.Db.Set<Pilar.Modules.Regions.Region>().Where(r => r.Code.StartsWith(regency + ".") && r.Code.Length == 13).OrderBy(r => r.Code).Select(r => r.Code).Take(count).ToListAsync();
        var roles = new List<Guid>();
        for (var i = 0; i < count; i++)
        {
            var village = villages[i % villages.Count];
            var person = Village.Somebody(desk.Db, $"Peserta {regency} {first + i}", village);
            await Village.Nik(desk, person, $"{regency.Replace(".", "")}01570590{first + i:0000}");
            roles.Add(Village.Role(desk.Db, person, "PSM", village).Id);
        }
        await desk.Db.Commit(Village.Act(regency, Guid.Empty));
        return roles;
    }

    public static async Task<Guid> Curriculum(House house, string code = "PSM-DASAR")
    {
        await using var desk = house.AsSystem();
        return await desk.Db.Set<Curriculum>().Where(c => c.Code == code && c.State == CurriculumState.InForce).Select(c => c.Id).SingleAsync();
    }

    /// <summary>A prepared event with quotas, open for nominations.</summary>
    public static async Task<Guid> Open(House house, params (string Region, int Seats)[] quotas)
    {
        var curriculum = await Curriculum(house);
        await using var province = house.As(Role.ProvinceOfficer, "63");
        var id = await province.Get<PrepareEvent>().Run(Form(curriculum));
        await province.Get<SetQuotas>().Run(id, [.. quotas.Select(q => new QuotaLine(q.Region, "", q.Seats))]);
        await province.Get<OpenNominations>().Run(id);
        return id;
    }

    public static async Task<Guid> Speaker(House house, string name)
    {
        await using var province = house.As(Role.ProvinceOfficer, "63");
        return await province.Get<RegisterSpeaker>().Run(new() { Name = name, Institution = "Balai Pelatihan Rekaan", Expertise = "Rujukan" });
    }

    public static SessionForm Lesson(string title, int day, int from, int until, string? room = "Aula", string? group = null, params Guid[] speakers) => new()
    {
        Title = title, Day = FirstDay.AddDays(day), From = new(from, 0), Until = new(until, 0), Room = room, Group = group, Speakers = speakers,
    };

    public static async Task<Guid> Plan(House house, Guid id, SessionForm form)
    {
        await using var province = house.As(Role.ProvinceOfficer, "63");
        return await province.Get<PlanSession>().Run(id, null, form);
    }

    public static async Task<IReadOnlyList<Enrolment>> Nominate(House house, string regency, Guid id, params Guid[] roles)
    {
        await using var officer = house.As(Role.RegencyOfficer, regency);
        return await officer.Get<Nominate>().Run(id, roles);
    }

    public static async Task<List<Enrolment>> Enrolments(House house, Guid id)
    {
        await using var desk = house.AsSystem();
        return await desk.Db.Set<Enrolment>().AsNoTracking().Where(e => e.EventId == id).ToListAsync();
    }

    public static async Task<Verdict> VerdictOf(House house, Guid role)
    {
        await using var desk = house.AsSystem();
        return await desk.Db.Set<PillarRole>().Where(r => r.Id == role).Select(r => r.Verdict).SingleAsync();
    }

    /// <summary>A certificate of somebody who took part.</summary>
    public static async Task<IssuedCertificate> Issued(House house)
    {
        var roles = await Untrained(house, "63.03", 1);
        var id = await Open(house, ("63.03", 1));
        var enrolment = Assert.Single(await Nominate(house, "63.03", id, roles[0]));
        await using var desk = house.AsSystem();
        var certificate = new IssuedCertificate(await desk.Db.Set<TrainingEvent>().Include(e => e.Curriculum).SingleAsync(e => e.Id == id), enrolment, enrolment.Name, "001/BIMTEK/XI/2026", 24, "Dinas Sosial Rekaan", desk.Db.Clock.Today);
        desk.Db.Add(certificate);
        await desk.Db.Commit(new Act(Somebody.Any, "Test", "63.03", nameof(IssuedCertificate), certificate.Id));
        return certificate;
    }
}
