using FsCheck.Xunit;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Training.Invitations;
using Pilar.Modules.Training.Seats;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Training;

public class SeatTests
{
    [Property(MaxTest = 300)]
    public bool Seats_are_never_given_beyond_what_there_is_nor_left_empty_while_somebody_waits(byte[] seats, (byte Quota, bool Taken, byte Points)[] people, bool shared)
    {
        var quotas = seats.Take(6).Select((s, i) => (Id: Id(1, i), Seats: s % 8)).ToDictionary(q => q.Id, q => q.Seats);
        if (quotas.Count == 0) return SeatAllocation.Next(quotas, [], shared).Count == 0;
        var ids = quotas.Keys.ToArray();
        var all = new List<SeatAllocation.Seat>();
        foreach (var (person, i) in people.Select((p, i) => (p, i)))
        {
            var quota = ids[person.Quota % ids.Length];
            all.Add(new(Id(2, i), quota, person.Taken && all.Count(a => a.Taken && a.Quota == quota) < quotas[quota], person.Points, DateTime.UnixEpoch.AddMinutes(i)));
        }
        var invited = SeatAllocation.Next(quotas, all, shared);
        var now = all.Where(a => a.Taken || invited.Contains(a.Id)).ToList();
        var total = quotas.Values.Sum();
        var waits = all.Where(a => !a.Taken && !invited.Contains(a.Id)).ToList();
        return invited.Distinct().Count() == invited.Count && now.Count <= total
            && (shared ? waits.Count == 0 || now.Count == total : quotas.All(q => now.Count(n => n.Quota == q.Key) <= q.Value && (waits.All(w => w.Quota != q.Key) || now.Count(n => n.Quota == q.Key) == q.Value)))
            && waits.All(w => all.Where(a => a.Quota == w.Quota && invited.Contains(a.Id)).All(i => i.Points >= w.Points))
            && SeatAllocation.Next(quotas, [.. all.AsEnumerable().Reverse()], shared).SequenceEqual(invited);

        static Guid Id(byte kind, int i) => new(i, kind, 0, new byte[8]);
    }

    [Theory, EachDatabase]
    public async Task Names_the_untrained_in_order_of_urgency_and_refuses_others_with_the_reason(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var roles = await Course.Untrained(house, "63.03", 4);
        var id = await Course.Open(house, ("63.03", 2));
        await using (var tksk = house.As(Role.Tksk, "63.03")) await Assert.ThrowsAsync<Denied>(() => tksk.Get<Nominate>().Run(id, [roles[0]]));
        await Assert.ThrowsAsync<Missing>(() => Course.Nominate(house, "63.04", id, roles[0]));

        var named = await Course.Nominate(house, "63.03", id, roles[0], roles[1], roles[2]);
        Assert.Equal(2, named.Count(n => n.State == EnrolmentState.Invited));
        Assert.Equal(EnrolmentState.Waiting, named[^1].State);
        Assert.All(named, n => Assert.Contains("ONLY_TRAINING 40", n.PointsBecause, StringComparison.Ordinal));
        Assert.Contains("sudah terdaftar", (await Assert.ThrowsAsync<Refusal>(() => Course.Nominate(house, "63.03", id, roles[0]))).Message, StringComparison.Ordinal);
        await using var province = house.As(Role.ProvinceOfficer, "63");
        Assert.Equal(1, await province.Db.Audit.CountAsync(a => a.SubjectId == id && a.Verb == nameof(Nominate)));
        Assert.Equal("Seats", (await Assert.ThrowsAsync<Refusal>(() => province.Get<SetQuotas>().Run(id, [new("63.03", "", 1)]))).About);
        Assert.Equal("Seats", (await Assert.ThrowsAsync<Refusal>(() => province.Get<SetQuotas>().Run(id, [new("63.03", "", -1)]))).About);
        await province.Get<SetQuotas>().Run(id, [new("63.03", "", 3)]);
        Assert.Equal(3, (await Course.Enrolments(house, id)).Count(e => e.HasSeat));
    }

    [Theory, EachDatabase]
    public async Task A_seat_given_back_goes_to_the_next_of_the_region_then_to_other_regions_when_nominations_are_over(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var (here, there) = (await Course.Untrained(house, "63.03", 3), await Course.Untrained(house, "63.04", 3));
        var id = await Course.Open(house, ("63.03", 1), ("63.04", 2));
        var first = (await Course.Nominate(house, "63.03", id, [.. here])).Single(e => e.HasSeat);
        var others = await Course.Nominate(house, "63.04", id, there[0], there[1]);

        await using (var system = house.AsSystem()) await system.Get<AnswerInvitation>().Run(first.Code, coming: false, "sakit");
        var after = await Course.Enrolments(house, id);
        Assert.Equal(EnrolmentState.Declined, after.Single(e => e.Id == first.Id).State);
        Assert.Equal((1, 2), (Seated(after, "63.03"), Seated(after, "63.04")));

        await using (var officer = house.As(Role.RegencyOfficer, "63.04")) await officer.Get<WithdrawParticipant>().Run(others[0].Id, "pindah tugas");
        after = await Course.Enrolments(house, id);
        Assert.Equal((1, 1), (Seated(after, "63.03"), Seated(after, "63.04")));

        await using var later = house.Later(7);
        await using (var system = later.AsSystem()) Assert.Equal(1, await system.Get<FreeSeats>().PassOn(id));
        after = await Course.Enrolments(house, id);
        Assert.Equal((2, 1), (Seated(after, "63.03"), Seated(after, "63.04")));
        await using (var officer = later.As(Role.RegencyOfficer, "63.04"))
            Assert.Equal(EnrolmentState.Waiting, Assert.Single(await officer.Get<Nominate>().Run(id, [there[2]])).State);

        static int Seated(IEnumerable<Enrolment> all, string region) => all.Count(e => e.RegionCode == region && e.HasSeat);
    }

    [Theory, EachDatabase]
    public async Task Somebody_else_takes_the_same_seat(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var roles = await Course.Untrained(house, "63.03", 3);
        var id = await Course.Open(house, ("63.03", 1));
        var named = await Course.Nominate(house, "63.03", id, roles[0], roles[1]);
        var (seated, waiting) = (named.Single(n => n.HasSeat), named.Single(n => !n.HasSeat));
        await using var officer = house.As(Role.RegencyOfficer, "63.03");
        var coming = await officer.Get<ReplaceParticipant>().Run(seated.Id, roles[2], "sakit");
        var after = await Course.Enrolments(house, id);
        Assert.Equal(EnrolmentState.Invited, after.Single(e => e.Id == coming).State);
        Assert.Equal(coming, after.Single(e => e.Id == seated.Id).ReplacedById);
        Assert.Equal(EnrolmentState.Waiting, after.Single(e => e.Id == waiting.Id).State);
    }

    [Theory, EachDatabase]
    public async Task Fifty_who_nominate_at_once_fill_the_seats_exactly(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var roles = await Course.Untrained(house, "63.03", 50);
        var id = await Course.Open(house, ("63.03", 20));
        await Parallel.ForEachAsync(roles, new ParallelOptions { MaxDegreeOfParallelism = 50 }, async (role, _) => await Course.Nominate(house, "63.03", id, role));
        var all = await Course.Enrolments(house, id);
        Assert.Equal((20, 30), (all.Count(e => e.HasSeat), all.Count(e => e.State == EnrolmentState.Waiting)));
    }
}
