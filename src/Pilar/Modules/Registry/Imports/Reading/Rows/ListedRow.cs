using Pilar.Modules.Registry.Imports.Reading.Columns;
using Pilar.Modules.Registry.People;
using Pilar.Modules.Regions;

namespace Pilar.Modules.Registry.Imports.Reading.Rows;

/// <summary>How a NIK stands in the list, before anything else is known about the person.</summary>
public enum NikCondition { Missing, Malformed, LastDigitLost, Scientific, ImpossibleDate, Contradictory, WellFormed }

/// <summary>Where the end of an appointment comes from.</summary>
public enum TermSource { None, Written, Period, ByRule }

/// <summary>One person of a list, read.</summary>
public sealed record ListedRow
{
    public required ListedTable Table { get; init; }

    /// <summary>Row number as Excel shows it, or line of the text file.</summary>
    public required int Number { get; init; }

    public required ListKind Kind { get; init; }

    /// <summary>The sixteen digits when well-formed, even if they contradict sex or birth date; else null.</summary>
    public Nik? Nik { get; init; }

    public NikCondition NikCondition { get; init; }

    /// <summary>What stands in the NIK cell without spaces and punctuation.</summary>
    public string NikText { get; init; } = "";

    public string FamilyCard { get; init; } = "";

    public required PersonName Name { get; init; }

    public string BirthPlace { get; init; } = "";

    public DateOnly? BirthDate { get; init; }

    public Sex? Sex { get; init; }

    /// <summary>Duty as written, from the village up.</summary>
    public string DutyText { get; init; } = "";

    /// <summary>The region of duty at the level of the kind; null when it could not be made out.</summary>
    public RegionNode? Duty { get; init; }

    /// <summary>The lowest region of duty that is certain, at or above the level of the kind.</summary>
    public RegionNode? DutyArea { get; init; }

    public RegionMatch DutyMatch { get; init; } = RegionMatch.Empty;

    /// <summary>The village of residence; null when not said or not made out.</summary>
    public RegionNode? Home { get; init; }

    public string Address { get; init; } = "";

    public string Rt { get; init; } = "";

    public string Rw { get; init; } = "";

    /// <summary>E.164.</summary>
    public string? Phone { get; init; }

    public string Email { get; init; } = "";

    public string Education { get; init; } = "";

    public string Occupation { get; init; } = "";

    /// <summary>Whether the basic training was done; null when the list does not say.</summary>
    public bool? Trained { get; init; }

    public string CertificateNumber { get; init; } = "";

    public DateOnly? CertificateDate { get; init; }

    public int? TrainingYear { get; init; }

    public string DecreeNumber { get; init; } = "";

    public DateOnly? DecreeDate { get; init; }

    public string DecreeIssuer { get; init; } = "";

    public string DecreeSignatory { get; init; } = "";

    public DateOnly? TermStart { get; init; }

    public DateOnly? TermEnd { get; init; }

    public TermSource TermSource { get; init; }

    public bool HasEnded { get; init; }

    /// <summary>The remark or status that says so.</summary>
    public string EndReason { get; init; } = "";

    /// <summary>Name of the LKS or Karang Taruna.</summary>
    public string Institution { get; init; } = "";

    public string InstitutionAddress { get; init; } = "";

    public string Position { get; init; } = "";

    public int? StartYear { get; init; }

    public string MemberNumber { get; init; } = "";

    public string Remark { get; init; } = "";

    /// <summary>Filled columns without a field of their own: heading and content.</summary>
    public IReadOnlyList<(string Heading, string Text)> Others { get; init; } = [];

    /// <summary>Every cell as written, by column, for previews and the correction workbook.</summary>
    public required IReadOnlyList<string> Written { get; init; }

    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>The text written in the column of a field; empty when the table has none.</summary>
    public string WrittenIn(ListField field) => Table.Mapping.IndexOf(field) is { } at && at < Written.Count ? Written[at] : "";
}
