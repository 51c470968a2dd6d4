using Pilar.Kernel;
using Pilar.Modules.Cases.Records;
using Pilar.Modules.Regions;
using Pilar.Modules.Registry;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Cases.Reports;

/// <summary>Who needs help.</summary>
public class ClientForm
{
    public const int LongestName = 200, LongestNote = 1000;
    protected const int OldestAge = 120;

    public string Name { get; set; } = "";

    /// <summary>Sixteen digits.</summary>
    public string? Nik { get; set; }
    public DateOnly? BirthDate { get; set; }

    /// <summary>Estimated, when the birth date is not known.</summary>
    public int? Age { get; set; }

    /// <summary>L or P.</summary>
    public string? Sex { get; set; }
    public string? Address { get; set; }
    public string? Phone { get; set; }

    public ClientCard Card(DateOnly today)
    {
        var name = Identities.Name(Written.Optional(Name, LongestName, nameof(Name)) ?? "");
        if (name.Count(char.IsLetter) < 2) throw new Refusal(T("Tulis namanya; bila belum diketahui, sebutan yang dikenal warga.", "Write the name; if it is not known, what neighbours call the person."), nameof(Name));
        if (BirthDate > today || BirthDate < today.AddYears(-OldestAge)) throw new Refusal(T("Periksa tanggal lahirnya.", "Check the birth date."), nameof(BirthDate));
        if (Age is < 0 or > OldestAge) throw new Refusal(T($"Umur antara 0 dan {OldestAge} tahun.", $"An age lies between 0 and {OldestAge}."), nameof(Age));
        if (Sex is not (null or "" or "L" or "P")) throw new Refusal(T("Jenis kelamin: L atau P.", "Sex: L or P."), nameof(Sex));
        bool? female = Sex switch { "P" => true, "L" => false, _ => null };
        return new(name, Identities.Nik(Nik, female, BirthDate, nameof(Nik)), BirthDate, BirthDate is null ? Age : null, female, Written.Optional(Address, LongestNote, nameof(Address)), Registry.Phone.Normal(Phone, nameof(Phone)));
    }

    internal static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>A report: about whom, what is needed, where, on what basis.</summary>
public sealed class ReportForm : ClientForm
{
    public const int LongestNeed = 4000, MostPhotos = 5, AdultAge = 18;

    public CaseSubject Subject { get; set; }
    public Urgency Urgency { get; set; }
    public string[] Kinds { get; set; } = [];
    public string? Village { get; set; }

    /// <summary>Latitude and longitude as maps on the phone give them: "-3.4102, 114.8451".</summary>
    public string? Point { get; set; }
    public string Need { get; set; } = "";
    public LegalBasis? Basis { get; set; }
    public string? BasisNote { get; set; }
    public string? Guardian { get; set; }
    public string? GuardianPhone { get; set; }

    /// <summary>Sealed although its kinds do not demand it.</summary>
    public bool Seal { get; set; }
    public IReadOnlyList<IFormFile>? Photos { get; set; }

    /// <summary>Cases that may be about the same person were shown, and it is none of them.</summary>
    public bool ConfirmedDistinct { get; set; }

    internal string KnownVillage(RegionTree tree) => tree.Find(Village) is { Level: RegionLevel.Village } village ? village.Code
        : throw new Refusal(T("Pilih desa atau kelurahan sampai tingkat terakhir.", "Choose the village down to the last step."), nameof(Village));

    internal ReportText Text(ClientCard client, DateOnly today, string? reporter, string? reporterPhone)
    {
        if (Written.Optional(Need, LongestNeed, nameof(Need)) is not { Length: >= 10 } need) throw new Refusal(T("Ceritakan keadaan dan kebutuhannya, sedikitnya satu kalimat.", "Tell the situation and the need in at least one sentence."), nameof(Need));
        if (Basis is not { } basis) throw new Refusal(T("Pilih dasar mencatat data pribadi.", "Choose the basis for keeping personal data."), nameof(Basis));
        if (basis == LegalBasis.Consent && Blank(BasisNote) is null) throw new Refusal(T("Tulis siapa yang menyetujui, kapan dan bagaimana (lisan atau tertulis), serta saksinya.", "Write who consented, when and how (spoken or written), and the witness."), nameof(BasisNote));
        if (Subject == CaseSubject.Person && client.AgeOn(today) is null) throw new Refusal(T("Isi tanggal lahir, atau perkiraan umur.", "Give the birth date, or an estimated age."), nameof(Age));
        // A parent may be who harms the child: then another basis, explained, takes the guardian's place.
        if (client.AgeOn(today) < AdultAge && Blank(Guardian) is null && (basis == LegalBasis.Consent || Blank(BasisNote) is null))
            throw new Refusal(T("Untuk anak isi nama orang tua atau wali. Bila wali tidak dapat dilibatkan, pilih dasar lain dan jelaskan alasannya.", "For a child give the parent or guardian. If none can be involved, choose another basis and explain why."), nameof(Guardian));
        var point = Coordinates.Read(Point, nameof(Point));
        return new(need, basis, Written.Optional(BasisNote, LongestNote, nameof(BasisNote)), Written.Optional(Guardian, LongestName, nameof(Guardian)), Registry.Phone.Normal(GuardianPhone, nameof(GuardianPhone)), point?.Latitude, point?.Longitude, reporter, reporterPhone);
    }
}
