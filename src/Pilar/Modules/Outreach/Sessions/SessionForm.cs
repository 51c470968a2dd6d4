using System.Text.Json.Serialization;
using Pilar.Kernel;
using Pilar.Modules.Regions;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Outreach.Sessions;

/// <summary>A session as written on a form, in JSON or on the phone.</summary>
public sealed class SessionForm
{
    public const int LongestTitle = 200;
    private const int OldestDays = 800, YearsAhead = 2, MostPeople = 100_000, MostMinutes = 24 * 60;

    public DateOnly? On { get; set; }
    public TimeOnly? From { get; set; }
    public int? Minutes { get; set; }
    public string? Theme { get; set; }
    public string? Audience { get; set; }
    public string? Method { get; set; }

    /// <summary>Village, or a larger region where it was by radio or online.</summary>
    public string? Village { get; set; }
    public string? Place { get; set; }

    /// <summary>The educator in the registry.</summary>
    public Guid? Person { get; set; }

    /// <summary>Or a name; neither = oneself.</summary>
    public string? Educator { get; set; }
    public Guid? Series { get; set; }

    /// <summary>Begins a series under this name.</summary>
    public string? NewSeries { get; set; }
    public string? Note { get; set; }
    public int? WomenChild { get; set; }
    public int? WomenYouth { get; set; }
    public int? WomenAdult { get; set; }
    public int? WomenElderly { get; set; }
    public int? WomenUnknown { get; set; }
    public int? MenChild { get; set; }
    public int? MenYouth { get; set; }
    public int? MenAdult { get; set; }
    public int? MenElderly { get; set; }
    public int? MenUnknown { get; set; }

    /// <summary>By page and phone only.</summary>
    [JsonIgnore]
    public IReadOnlyList<IFormFile>? Photos { get; set; }

    /// <summary>As last seen, when a session is changed; null = not checked.</summary>
    public int? Version { get; set; }

    public static SessionForm Of(OutreachSession s)
    {
        Attendance? At(AgeGroup age) => s.Attendance.SingleOrDefault(a => a.Age == age);
        return new()
        {
            On = s.On, From = s.From, Minutes = s.Minutes, Theme = s.Theme, Audience = s.Audience, Method = s.Method, Village = s.RegionCode, Place = s.Place, Person = s.PersonId, Educator = s.PersonId is null ? s.Educator : null, Series = s.SeriesId, Note = s.Note, Version = s.Version,
            WomenChild = At(AgeGroup.Child)?.Women, WomenYouth = At(AgeGroup.Youth)?.Women, WomenAdult = At(AgeGroup.Adult)?.Women, WomenElderly = At(AgeGroup.Elderly)?.Women, WomenUnknown = At(AgeGroup.Unknown)?.Women,
            MenChild = At(AgeGroup.Child)?.Men, MenYouth = At(AgeGroup.Youth)?.Men, MenAdult = At(AgeGroup.Adult)?.Men, MenElderly = At(AgeGroup.Elderly)?.Men, MenUnknown = At(AgeGroup.Unknown)?.Men,
        };
    }

    /// <param name="educator">As found already.</param>
    internal SessionText Text(RegionTree tree, (Guid? Id, string Name) educator, Guid? series, DateOnly today)
    {
        if (On is not { } on || on < today.AddDays(-OldestDays) || on > today.AddYears(YearsAhead)) throw new Refusal(T("Isi tanggalnya: paling lama dua tahun lalu, paling jauh dua tahun lagi.", "Give the day: two years back or ahead at most."), nameof(On));
        if (Minutes is < 5 or > MostMinutes) throw new Refusal(T("Lamanya antara 5 menit dan 24 jam.", "It lasts between 5 minutes and 24 hours."), nameof(Minutes));
        if (tree.Find(Village) is not { Level: >= RegionLevel.Regency }) throw new Refusal(T("Pilih desa, kecamatan atau kabupaten tempatnya.", "Choose the village, district or regency in which it is held."), nameof(Village));
        var attendance = Groups();
        if (on > today && attendance.Count > 0) throw new Refusal(T("Penyuluhan ini belum berlangsung; kehadiran diisi sesudahnya.", "This session has not been held yet; attendance is entered afterwards."), nameof(On));
        return new(Village!, on, From, Minutes, Chosen(Theme, nameof(Theme)), Chosen(Audience, nameof(Audience)), Chosen(Method, nameof(Method)), Written.Optional(Place, 300, nameof(Place)),
            educator.Id, educator.Name, series, Written.Optional(Note, OutreachSession.LongestNote, nameof(Note)), attendance);
    }

    private static string Chosen(string? code, string about) => string.IsNullOrEmpty(code) ? throw new Refusal(T("Pilih salah satu.", "Choose one."), about) : code;

    private List<AgeHeads> Groups()
    {
        static int Count(int? number, string about) => number is null or (>= 0 and <= MostPeople) ? number ?? 0 : throw new Refusal(T($"Jumlah orang antara 0 dan {Show.Number(MostPeople)}.", $"A number of people lies between 0 and {Show.Number(MostPeople)}."), about);
        List<AgeHeads> all =
        [
            new(AgeGroup.Child, Count(WomenChild, nameof(WomenChild)), Count(MenChild, nameof(MenChild))), new(AgeGroup.Youth, Count(WomenYouth, nameof(WomenYouth)), Count(MenYouth, nameof(MenYouth))),
            new(AgeGroup.Adult, Count(WomenAdult, nameof(WomenAdult)), Count(MenAdult, nameof(MenAdult))), new(AgeGroup.Elderly, Count(WomenElderly, nameof(WomenElderly)), Count(MenElderly, nameof(MenElderly))),
            new(AgeGroup.Unknown, Count(WomenUnknown, nameof(WomenUnknown)), Count(MenUnknown, nameof(MenUnknown))),
        ];
        return [.. all.Where(a => a.Women + a.Men > 0)];
    }
}

public sealed class CancelForm
{
    public string? Reason { get; set; }
}

internal sealed record AgeHeads(AgeGroup Age, int Women, int Men);

/// <summary>A session that keeps all rules.</summary>
internal sealed record SessionText(string Region, DateOnly On, TimeOnly? From, int? Minutes, string Theme, string Audience, string Method, string? Place, Guid? Person, string Educator, Guid? Series, string? Note, IReadOnlyList<AgeHeads> Attendance);
