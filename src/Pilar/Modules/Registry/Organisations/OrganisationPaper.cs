using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Organisations;

/// <summary>What UU 11/2009 and PP 39/2012 Ps 57 ask of an institution, and what offices add.</summary>
public enum PaperKind { Deed, Statutes, Domicile, TaxNumber, Registration, OperatingPermit, Accreditation, Confirmation, Other }

/// <summary>Grades of the accreditation board (BALKS): A runs 5 years, B 3, C 2.</summary>
public enum AccreditationGrade { A, B, C }

/// <summary>A legal paper of an organisation.</summary>
public sealed class OrganisationPaper
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    public required PaperKind Kind { get; init; }
    public string? Number { get; set; }
    public string? Issuer { get; set; }
    public DateOnly? IssuedOn { get; set; }

    /// <summary>Last day in force; null = does not expire.</summary>
    public DateOnly? ExpiresOn { get; set; }

    /// <summary>Only of an accreditation.</summary>
    public AccreditationGrade? Grade { get; set; }
    public Guid? DocumentId { get; set; }

    public bool InForceOn(DateOnly day) => (IssuedOn ?? DateOnly.MinValue) <= day && day <= (ExpiresOn ?? DateOnly.MaxValue);

    /// <summary>Last day of an accreditation given on a day.</summary>
    public static DateOnly EndOf(AccreditationGrade grade, DateOnly issuedOn) =>
        issuedOn.AddYears(grade switch { AccreditationGrade.A => 5, AccreditationGrade.B => 3, _ => 2 }).AddDays(-1);
}

public static class PaperKindNames
{
    public static string Name(this PaperKind kind) => kind switch
    {
        PaperKind.Deed => T("Akta pendirian", "Deed of foundation"),
        PaperKind.Statutes => T("AD/ART", "Statutes"),
        PaperKind.Domicile => T("Surat keterangan domisili", "Certificate of domicile"),
        PaperKind.TaxNumber => "NPWP",
        PaperKind.Registration => T("Tanda pendaftaran", "Certificate of registration"),
        PaperKind.OperatingPermit => T("Izin operasional", "Operating permit"),
        PaperKind.Accreditation => T("Akreditasi", "Accreditation"),
        PaperKind.Confirmation => T("SK pengukuhan pengurus", "Confirmation of officers"),
        PaperKind.Other => T("Lainnya", "Other"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
