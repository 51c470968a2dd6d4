using Pilar.Kernel;
using Pilar.Modules.Regions;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Activities.Diary;

/// <summary>What somebody did, as written on a form or on the phone.</summary>
public sealed class EntryForm
{
    public const int LongestWhat = 1000, LongestPlace = 300, LongestReason = 500;
    private const int OldestDays = 400, MostPeople = 100_000, DayMinutes = 24 * 60, Quarter = 15;

    public DateOnly? On { get; set; }
    public TimeOnly? From { get; set; }
    public decimal? Hours { get; set; }
    public string? Function { get; set; }
    public string? Programme { get; set; }
    public string? What { get; set; }

    /// <summary>Region in which it happened; nothing = the region of duty.</summary>
    public string? Village { get; set; }
    public string? Place { get; set; }

    /// <summary>"-3.4102, 114.8451".</summary>
    public string? Point { get; set; }
    public int? Women { get; set; }
    public int? Men { get; set; }
    public int? Children { get; set; }
    public int? Elderly { get; set; }
    public int? Disabled { get; set; }
    public IReadOnlyList<IFormFile>? Photos { get; set; }

    /// <summary>As last seen, when an entry is corrected; null = not checked.</summary>
    public int? Version { get; set; }

    /// <summary>Why a month that was reported already is corrected.</summary>
    public string? Reason { get; set; }

    public static EntryForm Of(DiaryEntry e) => new()
    {
        On = e.On, From = e.From, Hours = e.Minutes / 60m, Function = e.Function, Programme = e.Programme, What = e.What, Village = e.PlaceRegionCode, Place = e.Place,
        Point = Coordinates.Write(e is { Latitude: { } y, Longitude: { } x } ? new GeoPoint(x, y) : null),
        Women = e.Reached.Women, Men = e.Reached.Men, Children = e.Reached.Children, Elderly = e.Reached.Elderly, Disabled = e.Reached.Disabled, Version = e.Version,
    };

    internal EntryText Text(RegionTree tree, Author author, DateOnly today)
    {
        if (On is not { } on || on > today || on < today.AddDays(-OldestDays)) throw new Refusal(T("Isi tanggalnya: hari ini atau sebelumnya, paling lama 13 bulan lalu.", "Give the day: today or before, at most 13 months ago."), nameof(On));
        var minutes = (int)Math.Round((Hours ?? 0) * 60, MidpointRounding.AwayFromZero);
        if (minutes is < Quarter or > DayMinutes) throw new Refusal(T("Lamanya antara seperempat jam (0,25) dan 24 jam.", "It lasts between a quarter of an hour (0.25) and 24 hours."), nameof(Hours));
        if (From is { } from && from.ToTimeSpan().TotalMinutes + minutes > DayMinutes) throw new Refusal(T("Kegiatan berakhir sebelum tengah malam; catat sisanya pada hari berikutnya.", "An activity ends by midnight; record the rest on the next day."), nameof(Hours));
        if (string.IsNullOrEmpty(Function)) throw new Refusal(T("Pilih fungsinya.", "Choose the function."), nameof(Function));
        var what = Written.Required(What, LongestWhat, T("Tulis apa yang dikerjakan.", "Write what was done."), nameof(What));
        var village = string.IsNullOrEmpty(Village) ? author.RegionCode : Village;
        if (tree.Find(village) is not { Level: not RegionLevel.Nation }) throw new Refusal(T("Pilih wilayah tempat kegiatan.", "Choose the region in which it happened."), nameof(Village));
        return new(on, From, minutes, Function, string.IsNullOrEmpty(Programme) ? null : Programme, what, village, Written.Optional(Place, LongestPlace, nameof(Place)), Coordinates.Read(Point, nameof(Point)), Reach());
    }

    private Reached Reach()
    {
        int Count(int? number, string about) => number is null or (>= 0 and <= MostPeople) ? number ?? 0 : throw new Refusal(T($"Jumlah orang antara 0 dan {Show.Number(MostPeople)}.", $"A number of people lies between 0 and {Show.Number(MostPeople)}."), about);
        var reached = new Reached(Count(Women, nameof(Women)), Count(Men, nameof(Men)), Count(Children, nameof(Children)), Count(Elderly, nameof(Elderly)), Count(Disabled, nameof(Disabled)));
        void Within(int group, string about)
        {
            if (group > reached.People) throw new Refusal(T("Kelompok ini termasuk yang dijangkau; jumlahnya tidak lebih dari perempuan dan laki-laki bersama.", "This group is part of those reached; it is not larger than women and men together."), about);
        }
        Within(reached.Children, nameof(Children));
        Within(reached.Elderly, nameof(Elderly));
        Within(reached.Disabled, nameof(Disabled));
        return reached;
    }
}

/// <summary>An entry that keeps all rules.</summary>
internal sealed record EntryText(DateOnly On, TimeOnly? From, int Minutes, string Function, string? Programme, string What, string PlaceRegion, string? Place, GeoPoint? Point, Reached Reached);
