using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Activities;
using Pilar.Modules.Cases;
using Pilar.Modules.Practice.Stories;
using Pilar.Modules.Registry;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Practice.Figures;

/// <summary>Whole months, as addresses carry them: "2026-01".</summary>
public sealed class FigureForm
{
    public Measure? Measure { get; set; }

    /// <summary>Nothing = the region of the story.</summary>
    public string? Region { get; set; }
    public string? From { get; set; }
    public string? Until { get; set; }

    /// <summary>PPKS kind, for figures of cases; nothing = all.</summary>
    public string? Kind { get; set; }
}

/// <summary>Counts one measure in a region and months.</summary>
public sealed class Measures(CaseNumbers cases, ActivityWork work, RoleHolders holders)
{
    /// <returns>Null when it may not be told: too few cases, or a sealed kind.</returns>
    public async Task<long?> Count(Measure measure, string region, DateOnly from, DateOnly until, string? kind) => measure switch
    {
        Measure.CasesReported => await cases.Of(CaseCounted.Reported, region, from, until, kind),
        Measure.CasesClosed => await cases.Of(CaseCounted.Closed, region, from, until, kind),
        Measure.GoalsReached => await cases.Of(CaseCounted.GoalsReached, region, from, until, kind),
        Measure.VillagesServed => await holders.In(region, "PSM").Where(h => h.InForce && h.RegionCode.Length == 13).Select(h => h.RegionCode).Distinct().CountAsync(),
        _ => await work.In(region, from, until) is var counted && measure == Measure.Activities ? counted.Entries
            : measure == Measure.ActivityHours ? counted.Minutes / 60 : measure == Measure.PeopleReached ? counted.People : counted.Villages,
    };
}

/// <summary>The author picks what is counted; the number comes from Pilar and keeps the day it was taken.</summary>
public sealed class TakeFigures(AppDb db, StoryDoor door, Measures measures)
{
    private const int LongestMonths = 60;

    public async Task<Guid> Run(Guid id, FigureForm form)
    {
        var story = await door.ToWrite(id);
        if (!story.IsOpen) throw new Refusal(T("Angka hanya ditambah pada konsep atau cerita yang dikembalikan.", "Figures are only added to a draft or a returned story."));
        if (form.Measure is not { } measure || !Enum.IsDefined(measure)) throw new Refusal(T("Pilih apa yang dihitung.", "Choose what is counted."), nameof(form.Measure));
        var region = string.IsNullOrEmpty(form.Region) ? story.RegionCode : form.Region;
        if (!RegionCode.IsWellFormed(region) || db.Actor.Region is not { } mine || !RegionCode.Contains(mine, region)) throw new Refusal(T("Pilih wilayah di dalam wilayah tugas Anda.", "Choose a region inside yours."), nameof(form.Region));
        var (from, last) = (Month(form.From, nameof(form.From)), Month(form.Until, nameof(form.Until)));
        if (last < from || last >= from.AddMonths(LongestMonths)) throw new Refusal(T("Bulan terakhir sesudah bulan pertama, paling lama lima tahun.", "The last month follows the first, five years at most."), nameof(form.Until));
        if (from > db.Clock.Today) throw new Refusal(T("Bulan ini belum mulai.", "This month has not begun."), nameof(form.From));
        if (await db.Set<StoryFigure>().CountAsync(f => f.StoryId == id) >= StoryFigure.Most) throw new Refusal(T($"Paling banyak {StoryFigure.Most} angka.", $"At most {StoryFigure.Most} figures."));
        var kind = measure.IsOfCases() && !string.IsNullOrEmpty(form.Kind) ? form.Kind : null;
        var until = last.AddMonths(1).AddDays(-1) is var end && end < db.Clock.Today ? end : db.Clock.Today;
        var value = await measures.Count(measure, region, from, until, kind)
            ?? throw new Refusal(T($"Angka ini tidak ditampilkan: kurang dari {CaseNumbers.Least} kasus, atau jenisnya dirahasiakan.", $"This figure is not told: fewer than {CaseNumbers.Least} cases, or a sealed kind."), nameof(form.Measure));
        var figure = new StoryFigure { StoryId = id, Measure = measure, OfRegionCode = region, From = from, Until = until, Kind = kind, Value = value, TakenOn = db.Clock.Today };
        db.Add(figure);
        await db.Commit(story.Act(PracticePermissions.Write, nameof(TakeFigures)));
        return figure.Id;
    }

    public async Task Drop(Guid id, Guid figure)
    {
        var story = await door.ToWrite(id);
        if (!story.IsOpen) throw new Refusal(T("Cerita ini sudah dikirim.", "This story has been submitted."));
        db.Remove(await db.Set<StoryFigure>().SingleOrDefaultAsync(f => f.Id == figure && f.StoryId == id) ?? throw new Missing());
        await db.Commit(story.Act(PracticePermissions.Write, "DropFigure"));
    }

    private static DateOnly Month(string? text, string about) => DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month
        : throw new Refusal(T("Pilih bulannya.", "Choose the month."), about);
}
