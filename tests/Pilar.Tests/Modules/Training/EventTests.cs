using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Training.Events;
using Pilar.Modules.Training.Seats;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Training;

public class EventTests
{
    [Theory, EachDatabase]
    public async Task Refuses_events_that_cannot_be_then_prepares_one_that_its_regions_see(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var curriculum = await Course.Curriculum(house);
        await using var province = house.As(Role.ProvinceOfficer, "63");
        async Task Refused(string about, Action<EventForm> spoil)
        {
            var form = Course.Form(curriculum);
            spoil(form);
            Assert.Equal(about, (await Assert.ThrowsAsync<Refusal>(() => province.Get<PrepareEvent>().Run(form))).About);
        }
        await Refused("StartsOn", f => f.StartsOn = new(2026, 10, 31));
        await Refused("EndsOn", f => f.EndsOn = f.StartsOn!.Value.AddDays(-1));
        await Refused("NominateUntil", f => f.NominateUntil = f.StartsOn!.Value.AddDays(1));
        await Refused("Kinds", f => f.Kinds = []);
        await Refused("Budget", f => f.Budget = -1);
        await Refused("DeviationReason", f => f.DeviationReason = " ");
        await using (var leader = house.As(Role.Leader, "63")) await Assert.ThrowsAsync<Denied>(() => leader.Get<PrepareEvent>().Run(Course.Form(curriculum)));

        var id = await province.Get<PrepareEvent>().Run(Course.Form(curriculum));
        Assert.Equal(nameof(PrepareEvent), (await province.Db.Audit.SingleAsync(a => a.SubjectId == id)).Verb);
        await using var regency = house.As(Role.RegencyOfficer, "63.03");
        Assert.False(await regency.Db.Set<TrainingEvent>().AnyAsync(e => e.Id == id));
        await province.Get<SetQuotas>().Run(id, [new("63.03", "", 5)]);
        Assert.True(await regency.Db.Set<TrainingEvent>().AnyAsync(e => e.Id == id));
        await using var elsewhere = house.As(Role.RegencyOfficer, "63.04");
        Assert.False(await elsewhere.Db.Set<TrainingEvent>().AnyAsync(e => e.Id == id));
        await Assert.ThrowsAsync<Denied>(() => regency.Get<SetQuotas>().Run(id, [new("63.03", "", 50)]));
        await Assert.ThrowsAsync<Denied>(() => regency.Get<CancelEvent>().Run(id, "coba"));
    }

    [Theory, EachDatabase]
    public async Task A_speaker_a_room_and_a_group_are_in_one_place_at_a_time(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var id = await Course.Open(house, ("63.03", 5));
        var (budi, siti) = (await Course.Speaker(house, "Budi Rekaan"), await Course.Speaker(house, "Siti Rekaan"));
        await Course.Plan(house, id, Course.Lesson("Etika", 0, 8, 10, "Aula", "A", budi));
        async Task Refused(string about, SessionForm form) => Assert.Equal(about, (await Assert.ThrowsAsync<Refusal>(() => Course.Plan(house, id, form))).About);
        await Refused("Day", Course.Lesson("Di luar", 3, 8, 10, "B"));
        await Refused("Until", Course.Lesson("Terbalik", 0, 10, 9, "B"));
        await Refused("Room", Course.Lesson("Ruang sama", 0, 9, 11, "aula", "B", siti));
        await Refused("From", Course.Lesson("Peserta sama", 0, 9, 11, "Ruang 2", "A", siti));
        await Refused("Speakers", Course.Lesson("Narasumber sama", 0, 9, 11, "Ruang 2", "B", budi));
        await Course.Plan(house, id, Course.Lesson("Paralel", 0, 9, 11, "Ruang 2", "B", siti));
        await Course.Plan(house, id, Course.Lesson("Sesudahnya", 0, 10, 12, "Aula", "A", budi));

        var other = await Course.Open(house, ("63.04", 5));
        Assert.Equal("Speakers", (await Assert.ThrowsAsync<Refusal>(() => Course.Plan(house, other, Course.Lesson("Di tempat lain", 0, 9, 11, "Balai", null, siti)))).About);
        Assert.Equal("Room", (await Assert.ThrowsAsync<Refusal>(() => Course.Plan(house, other, Course.Lesson("Ruang orang lain", 0, 9, 11, "Aula")))).About);
    }

    [Theory, EachDatabase]
    public async Task Two_offices_cannot_book_one_speaker_at_the_same_moment(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var speaker = await Course.Speaker(house, "Budi Rekaan");
        Guid[] events = [await Course.Open(house, ("63.03", 5)), await Course.Open(house, ("63.04", 5))];
        var outcomes = await Task.WhenAll(events.Select(e => Task.Run(async () => await Record.ExceptionAsync(() => Course.Plan(house, e, Course.Lesson("Etika", 0, 8, 10, $"Ruang {e:N}", null, speaker))))));
        Assert.Equal("Speakers", Assert.IsType<Refusal>(Assert.Single(outcomes, o => o is not null)).About);
    }
}
