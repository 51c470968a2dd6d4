using System.Text.Json;
using System.Text.Json.Serialization;
using Pilar.Modules.Registry.Imports.Reading;
using Pilar.Modules.Registry.Imports.Reading.Rows;
using Pilar.Modules.Registry.People;

namespace Pilar.Modules.Registry.Imports;

/// <summary>What a listed row says, as read: the cells, the typed fields, the problems. The stored form of a <see cref="ListedRow"/>.</summary>
public sealed record ListedFacts
{
    /// <summary>Index of the table in the import's <see cref="ListLayout"/>.</summary>
    public int Table { get; init; }
    public string Kind { get; init; } = "";
    public string NikText { get; init; } = "";
    public NikCondition NikCondition { get; init; }
    public string Name { get; init; } = "";
    public string Given { get; init; } = "";
    public string Father { get; init; } = "";
    public string Front { get; init; } = "";
    public string Back { get; init; } = "";
    public string BirthPlace { get; init; } = "";
    public DateOnly? BirthDate { get; init; }
    public Sex? Sex { get; init; }
    public string DutyText { get; init; } = "";

    /// <summary>The region of duty at the level of the kind; null when it could not be made out.</summary>
    public string? Duty { get; init; }

    /// <summary>The lowest region of duty that is certain.</summary>
    public string? DutyArea { get; init; }
    public string? Home { get; init; }
    public string Address { get; init; } = "";
    public string Rt { get; init; } = "";
    public string Rw { get; init; } = "";
    public string? Phone { get; init; }
    public string Email { get; init; } = "";
    public string Education { get; init; } = "";
    public string Occupation { get; init; } = "";
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
    public string EndReason { get; init; } = "";
    public string Institution { get; init; } = "";
    public string InstitutionAddress { get; init; } = "";
    public string Position { get; init; } = "";
    public int? StartYear { get; init; }
    public string MemberNumber { get; init; } = "";
    public string Remark { get; init; } = "";

    /// <summary>In a correction workbook: the import and row this row corrects (see <see cref="Correcting.RowCode"/>).</summary>
    public string Corrects { get; init; } = "";

    /// <summary>Every cell as written.</summary>
    public IReadOnlyList<string> Cells { get; init; } = [];
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>The number when it is well-formed, whether or not it fits the person.</summary>
    [JsonIgnore]
    public Nik? Nik => NikCondition is NikCondition.WellFormed or NikCondition.Contradictory ? People.Nik.Parse(NikText) : null;

    public static ListedFacts Of(ListedRow row, int table) => new()
    {
        Table = table,
        Kind = row.Kind.Code,
        NikText = row.NikText,
        NikCondition = row.NikCondition,
        Name = row.Name.Full,
        Given = row.Name.Given,
        Father = row.Name.Father,
        Front = row.Name.Front,
        Back = row.Name.Back,
        BirthPlace = row.BirthPlace,
        BirthDate = row.BirthDate,
        Sex = row.Sex,
        DutyText = row.DutyText,
        Duty = row.Duty?.Code,
        DutyArea = row.DutyArea?.Code,
        Home = row.Home?.Code,
        Address = row.Address,
        Rt = row.Rt,
        Rw = row.Rw,
        Phone = row.Phone,
        Email = row.Email,
        Education = row.Education,
        Occupation = row.Occupation,
        Trained = row.Trained,
        CertificateNumber = row.CertificateNumber,
        CertificateDate = row.CertificateDate,
        TrainingYear = row.TrainingYear,
        DecreeNumber = row.DecreeNumber,
        DecreeDate = row.DecreeDate,
        DecreeIssuer = row.DecreeIssuer,
        DecreeSignatory = row.DecreeSignatory,
        TermStart = row.TermStart,
        TermEnd = row.TermEnd,
        TermSource = row.TermSource,
        HasEnded = row.HasEnded,
        EndReason = row.EndReason,
        Institution = row.Institution,
        InstitutionAddress = row.InstitutionAddress,
        Position = row.Position,
        StartYear = row.StartYear,
        MemberNumber = row.MemberNumber,
        Remark = row.Remark,
        Corrects = row.Others.FirstOrDefault(o => o.Heading == Correcting.RowCode.Heading).Text ?? "",
        Cells = row.Written,
        Problems = row.Problems,
    };

    public byte[] Pack() => JsonSerializer.SerializeToUtf8Bytes(this, FactsJson.Default.ListedFacts);

    public static ListedFacts Unpack(ReadOnlySpan<byte> packed) => JsonSerializer.Deserialize(packed, FactsJson.Default.ListedFacts)!;
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ListedFacts))]
internal sealed partial class FactsJson : JsonSerializerContext;
