using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Activities.Diary;
using Pilar.Modules.Activities.Reports;
using Pilar.Tests.Modules.Field;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Activities;

public class DiaryFromPhoneTests
{
    [Theory, EachDatabase]
    public async Task An_activity_from_the_phone_stands_in_the_diary_once_and_is_corrected_by_the_same_entry(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var melati = await Volunteer.In(house);
        var phone = await Phone.SignIn(house, melati.Email);
        var entry = Guid.CreateVersion7();
        object Data(decimal hours, string? reason = null) => new { entry, on = "2026-10-12", from = "09:30", hours, function = "MOTIVATION", what = "Senam lansia", women = 9, men = 2, elderly = 11, point = new { lat = -3.41, lon = 114.84 }, reason };
        var refused = await phone.One(Phone.Act("activity.entry", Data(0.1m)));
        Assert.Equal(("refused", true), (Phone.State(refused), refused.GetProperty("errors").TryGetProperty("hours", out _)));
        var act = Guid.CreateVersion7();
        var done = await phone.One(Phone.Act("activity.entry", Data(1.5m), act));
        Assert.Equal(("done", entry), (Phone.State(done), Phone.Record(done)));
        Assert.Equal("done", Phone.State(await phone.One(Phone.Act("activity.entry", Data(1.5m), act))));
        Assert.Equal("done", Phone.State(await phone.One(Phone.Act("activity.entry", Data(2)))));
        await using var desk = melati.Desk();
        var written = await desk.Db.Set<DiaryEntry>().SingleAsync();
        Assert.Equal((entry, 120, new TimeOnly(9, 30), -3.41), (written.Id, written.Minutes, written.From!.Value, written.Latitude!.Value));
        await desk.Get<SendReport>().Run(written.ReportId, new());
        var late = await phone.One(Phone.Act("activity.entry", Data(3)));
        Assert.Equal(("refused", true), (Phone.State(late), late.GetProperty("errors").TryGetProperty("reason", out _)));
        Assert.Equal("done", Phone.State(await phone.One(Phone.Act("activity.entry", Data(3, "Salah jam")))));
        Assert.Equal(["WriteDiary", "CorrectDiary", "CorrectDiary"], await desk.Db.Audit.Where(a => a.SubjectId == entry).OrderBy(a => a.Id).Select(a => a.Verb).ToListAsync());
    }

    [Theory, EachDatabase]
    public async Task The_phone_carries_the_own_diary_and_the_form_and_nobody_elses(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var (melati, kenanga) = (await Volunteer.In(house), await Volunteer.In(house, "Kenanga Rekaan"));
        var entry = await melati.Write();
        await kenanga.Write();
        var phone = await Phone.SignIn(house, melati.Email);
        await phone.Pull();
        var record = Assert.Single(phone.Has["activities"]).Value;
        Assert.Equal((entry.Id, 1.5, false), (record.GetProperty("id").GetGuid(), record.GetProperty("hours").GetDouble(), record.GetProperty("locked").GetBoolean()));
        var form = phone.Has["lists"]["form:activity.entry"];
        var names = form.GetProperty("fields").EnumerateArray().Select(f => f.GetProperty("name").GetString()).ToList();
        Assert.Superset(new HashSet<string?> { "entry", "what", "on", "hours", "function", "photos" }, names.ToHashSet());
        Assert.Contains(form.GetProperty("fields").EnumerateArray(), f => f.TryGetProperty("options", out var options) && options.EnumerateArray().Any(o => o.GetProperty("code").GetString() == "COORDINATION"));
        var unlinked = await Phone.Of(house, Role.Volunteer, melati.Region);
        await unlinked.Pull();
        Assert.False(unlinked.Has.ContainsKey("activities"));
        Assert.False(unlinked.Has.TryGetValue("lists", out var lists) && lists.ContainsKey("form:activity.entry"));
    }
}
