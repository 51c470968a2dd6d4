using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Activities.Diary;
using Pilar.Modules.Activities.Reports;
using Pilar.Tests.Modules.Registry.Documents;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Activities;

public class DiaryTests
{
    [Theory, EachDatabase]
    public async Task What_cannot_be_is_refused_at_its_field(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var melati = await Volunteer.In(house);
        await using var desk = melati.Desk();
        async Task Refuses(string about, Action<EntryForm> spoil)
        {
            var form = Volunteer.Form();
            spoil(form);
            Assert.Equal(about, (await Assert.ThrowsAsync<Refusal>(() => desk.Get<WriteDiary>().Write(form))).About);
        }
        await Refuses(nameof(EntryForm.On), f => f.On = new(2026, 11, 2));
        await Refuses(nameof(EntryForm.On), f => f.On = new(2025, 1, 1));
        await Refuses(nameof(EntryForm.Hours), f => f.Hours = 0.1m);
        await Refuses(nameof(EntryForm.Hours), f => (f.From, f.Hours) = (new(22, 0), 3));
        await Refuses(nameof(EntryForm.Function), f => f.Function = "DANCING");
        await Refuses(nameof(EntryForm.Programme), f => f.Programme = "NONE");
        await Refuses(nameof(EntryForm.What), f => f.What = "  ");
        await Refuses(nameof(EntryForm.Village), f => f.Village = "63.03.05.9999");
        await Refuses(nameof(EntryForm.Women), f => f.Women = -1);
        await Refuses(nameof(EntryForm.Children), f => f.Children = 21);
        await Refuses(nameof(EntryForm.Point), f => f.Point = "utara");
        Assert.Equal(0, await desk.Db.Set<DiaryEntry>().CountAsync());
    }

    [Theory, EachDatabase]
    public async Task An_account_without_its_person_or_without_a_role_keeps_no_diary(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await using var desk = house.As(Role.Volunteer, Volunteer.District);
        Assert.Contains("belum dihubungkan", (await Assert.ThrowsAsync<Refusal>(() => desk.Get<WriteDiary>().Write(Volunteer.Form()))).Message, StringComparison.Ordinal);
        var melati = await Volunteer.In(house);
        await using var moved = (melati with { Region = "63.04" }).Desk();
        Assert.Contains("tidak memegang peran", (await Assert.ThrowsAsync<Refusal>(() => moved.Get<WriteDiary>().Write(Volunteer.Form()))).Message, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task The_first_entry_of_a_month_begins_its_report_and_the_log_does_not_repeat_the_words(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var melati = await Volunteer.In(house);
        var entry = await melati.Write();
        await melati.Write(Volunteer.Form("2026-10-20", 0.5m));
        await melati.Write(Volunteer.Form("2026-09-30"));
        await using var desk = melati.Desk();
        var reports = await desk.Db.Set<MonthlyReport>().OrderBy(r => r.Month).ToListAsync();
        Assert.Equal([(new DateOnly(2026, 9, 1), 1, 90, 20), (new DateOnly(2026, 10, 1), 2, 120, 40)], reports.Select(r => (r.Month, r.Entries, r.Minutes, r.People)));
        Assert.All(reports, r => Assert.Equal((melati.Person, "PSM", melati.Region, ReportState.Draft), (r.PersonId, r.Kind, r.RegionCode, r.State)));
        var audit = await desk.Db.Audit.SingleAsync(a => a.Verb == nameof(WriteDiary) && a.SubjectId == entry.Id);
        Assert.Equal(melati.Account, audit.AccountId);
        Assert.DoesNotContain("balai desa", audit.Changes, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Until_the_month_is_reported_an_entry_is_corrected_moved_and_taken_out_freely(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var melati = await Volunteer.In(house);
        var entry = await melati.Write();
        await using (var desk = melati.Desk())
        {
            var form = Volunteer.Form("2026-09-12", 3);
            form.Version = entry.Version + 1;
            await Assert.ThrowsAsync<Conflict>(() => desk.Get<WriteDiary>().Correct(entry.Id, form));
            form.Version = entry.Version;
            await desk.Get<WriteDiary>().Correct(entry.Id, form);
        }
        await using (var desk = melati.Desk())
        {
            Assert.Equal([(9, 1, 180), (10, 0, 0)], (await desk.Db.Set<MonthlyReport>().OrderBy(r => r.Month).ToListAsync()).Select(r => (r.Month.Month, r.Entries, r.Minutes)));
            Assert.False(await desk.Db.Set<EntryCorrection>().AnyAsync());
            await desk.Get<WriteDiary>().Remove(entry.Id);
        }
        await using var after = melati.Desk();
        Assert.False(await after.Db.Set<DiaryEntry>().AnyAsync());
        Assert.All(await after.Db.Set<MonthlyReport>().ToListAsync(), r => Assert.Equal(0, r.Entries));
        Assert.Equal(1, await after.Db.Audit.CountAsync(a => a.Verb == "RemoveDiaryEntry"));
    }

    [Theory, EachDatabase]
    public async Task A_reported_month_changes_only_with_a_reason_and_keeps_the_trace(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var melati = await Volunteer.In(house);
        var entry = await melati.Write();
        await using var desk = melati.Desk();
        await desk.Get<SendReport>().Run(entry.ReportId, new());
        await Assert.ThrowsAsync<Refusal>(() => desk.Get<WriteDiary>().Write(Volunteer.Form()));
        await Assert.ThrowsAsync<Refusal>(() => desk.Get<WriteDiary>().Remove(entry.Id));
        await using var again = melati.Desk();
        var form = Volunteer.Form(hours: 2);
        Assert.Equal(nameof(EntryForm.Reason), (await Assert.ThrowsAsync<Refusal>(() => again.Get<WriteDiary>().Correct(entry.Id, form))).About);
        await using var third = melati.Desk();
        form.Reason = "Salah menghitung jam";
        await third.Get<WriteDiary>().Correct(entry.Id, form);
        await using var after = melati.Desk();
        var correction = await after.Db.Set<EntryCorrection>().SingleAsync();
        Assert.Equal(("Lama (jam): 1,50 → 2,00", "Salah menghitung jam"), (correction.Changes, correction.Reason));
        var report = await after.Db.Set<MonthlyReport>().SingleAsync();
        Assert.Equal((1, 120, ReportState.Sent), (report.Corrections, report.Minutes, report.State));
        Assert.Equal("Salah menghitung jam", (await after.Db.Audit.SingleAsync(a => a.Verb == "CorrectDiary")).Reason);
    }

    [Theory, EachDatabase]
    public async Task A_diary_is_read_by_its_author_and_the_offices_above_and_by_no_other_volunteer(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var (melati, kenanga) = (await Volunteer.In(house), await Volunteer.In(house, "Kenanga Rekaan"));
        var entry = await melati.Write();
        await using (var other = kenanga.Desk())
        {
            await Assert.ThrowsAsync<Missing>(() => other.Get<DiaryDoor>().Entry(entry.Id));
            await Assert.ThrowsAsync<Missing>(() => other.Get<WriteDiary>().Correct(entry.Id, Volunteer.Form()));
            await Assert.ThrowsAsync<Missing>(() => other.Get<DiaryDoor>().Report(entry.ReportId));
        }
        await using var tksk = house.As(Role.Tksk, Volunteer.District);
        Assert.Equal(entry.Id, (await tksk.Get<DiaryDoor>().Entry(entry.Id)).Id);
        await Assert.ThrowsAsync<Denied>(() => tksk.Get<WriteDiary>().Correct(entry.Id, Volunteer.Form()));
    }

    [Theory, EachDatabase]
    public async Task Photos_are_made_small_counted_and_shown_to_those_who_may_open_the_diary(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var melati = await Volunteer.In(house);
        await using var desk = melati.Desk();
        var form = Volunteer.Form();
        form.Photos = [DocumentTests.Upload(DocumentTests.Pdf, "a.jpg")];
        Assert.Equal(nameof(form.Photos), (await Assert.ThrowsAsync<Refusal>(() => desk.Get<WriteDiary>().Write(form))).About);
        await using var next = melati.Desk();
        form.Photos = [.. Enumerable.Range(0, EntryPhoto.Most + 1).Select(_ => Picture())];
        await Assert.ThrowsAsync<Refusal>(() => next.Get<WriteDiary>().Write(form));
        await using var third = melati.Desk();
        form.Photos = [Picture()];
        var entry = await third.Get<WriteDiary>().Write(form);
        var kept = await third.Db.Set<EntryPhoto>().SingleAsync(p => p.EntryId == entry.Id);
        var (own, office, neighbour) = (await house.SignIn(melati.Email), await house.SignIn(Role.RegencyOfficer, Volunteer.Regency), await house.SignIn(Role.Volunteer, melati.Region));
        Assert.Equal("image/jpeg", (await own.GetAsync(new Uri($"/activities/photos/{kept.Id}", UriKind.Relative))).Content.Headers.ContentType?.MediaType);
        Assert.True((await office.GetAsync(new Uri($"/activities/photos/{kept.Id}", UriKind.Relative))).IsSuccessStatusCode);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await neighbour.GetAsync(new Uri($"/activities/photos/{kept.Id}", UriKind.Relative))).StatusCode);
    }

    internal static IFormFile Picture()
    {
        using var bitmap = new SkiaSharp.SKBitmap(8, 8);
        using var image = SkiaSharp.SKImage.FromBitmap(bitmap);
        using var encoded = image.Encode(SkiaSharp.SKEncodedImageFormat.Png, 90);
        return DocumentTests.Upload(encoded.ToArray(), "foto.png");
    }
}
