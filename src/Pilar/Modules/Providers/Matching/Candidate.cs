using Pilar.Modules.Providers.Entries;
using Pilar.Modules.Regions;

namespace Pilar.Modules.Providers.Matching;

/// <summary>A place of a provider.</summary>
public readonly record struct CandidatePlace(string Region, GeoPoint? Point);

/// <summary>What is asked of a service to judge it: read from the database in one go, or made up by a test.</summary>
public sealed record Candidate
{
    public Guid ServiceId { get; init; }
    public Guid ProviderId { get; init; }
    public string Service { get; init; } = "";
    public string Provider { get; init; } = "";

    /// <summary>Region of the office that keeps the entry: where it is when it has no place of its own.</summary>
    public string Home { get; init; } = "";
    public ServiceType Type { get; init; }
    public bool IsResidential { get; init; }
    public bool IsOpen { get; init; } = true;
    public string? ClosedBecause { get; init; }
    public string Kinds { get; init; } = "";
    public string Areas { get; init; } = "";
    public string Papers { get; init; } = "";
    public int? AgeFrom { get; init; }
    public int? AgeTo { get; init; }
    public string? OnlySex { get; init; }
    public long? IncomeLimit { get; init; }
    public bool ResidentsOnly { get; init; }
    public int? Capacity { get; init; }
    public int Taken { get; init; }
    public int Waiting { get; init; }
    public int Answers { get; init; }
    public long AnswerMinutes { get; init; }
    public DateOnly? VerifiedOn { get; init; }
    public string? Phone { get; init; }
    public string? WhatsApp { get; init; }
    public IReadOnlyList<CandidatePlace> Places { get; set; } = [];

    public int? Free => Capacity - Taken;
    public TimeSpan? AnswerTime => Answers == 0 ? null : TimeSpan.FromMinutes((double)AnswerMinutes / Answers);
    public IReadOnlyList<string> KindCodes => CodeText.Split(Kinds);
    public IReadOnlyList<string> AreaCodes => CodeText.Split(Areas);
    public IReadOnlyList<string> PaperCodes => CodeText.Split(Papers);
}
