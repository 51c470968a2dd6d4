using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Certificates;

public sealed class CertificateForm
{
    public TrainingLevel? Level { get; set; }
    public string? Number { get; set; }
    public DateOnly? IssuedOn { get; set; }
    public int? IssuedYear { get; set; }
    public DateOnly? ExpiresOn { get; set; }
    public string? Organiser { get; set; }

    /// <summary>JP of 45 minutes.</summary>
    public int? Hours { get; set; }
    public IFormFile? Scan { get; set; }

    /// <summary>Whoever records it holds the paper in hands.</summary>
    public bool Seen { get; set; }

    /// <exception cref="Refusal">Something is missing or cannot be.</exception>
    public TrainingCertificate Make(Guid person, Clock clock)
    {
        var level = Level ?? throw new Refusal(T("Pilih jenjang pelatihan.", "Choose the level of training."), nameof(Level));
        if (IssuedOn > clock.Today) throw new Refusal(T("Tanggal ini belum terjadi.", "This date lies in the future."), nameof(IssuedOn));
        if (IssuedYear is { } year && (year < 1970 || year > clock.Today.Year)) throw new Refusal(T("Tahun ini tidak mungkin.", "This year is not possible."), nameof(IssuedYear));
        if (IssuedOn is { } on && IssuedYear is { } other && on.Year != other) throw new Refusal(T("Tahun tidak sama dengan tanggal terbit.", "The year differs from the date of issue."), nameof(IssuedYear));
        if (Hours is < 1 or > 1000) throw new Refusal(T("JP antara 1 dan 1.000.", "Hours (JP) lie between 1 and 1,000."), nameof(Hours));
        if (ExpiresOn < IssuedOn) throw new Refusal(T("Tanggal akhir tidak boleh sebelum tanggal terbit.", "The end must not lie before the issue."), nameof(ExpiresOn));
        var certificate = new TrainingCertificate
        {
            PersonId = person, Level = level, Number = Blank(Number), IssuedOn = IssuedOn, IssuedYear = IssuedOn?.Year ?? IssuedYear, ExpiresOn = ExpiresOn,
            Organiser = Blank(Organiser), Hours = Hours, RecordedAt = clock.UtcNow,
        };
        if (Seen) certificate.Confirm(CertificateSource.Verified);
        return certificate;
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
