using Pilar.Web.Ui;

namespace Pilar.Modules.Providers;

/// <summary>How a service fits a need, best first.</summary>
public enum Fit { Fits, Unknown, Unfit }

/// <summary>One condition of a service, held against a need.</summary>
/// <param name="Name">What is asked.</param>
/// <param name="Met">Null = not known.</param>
/// <param name="Reason">In a sentence.</param>
public sealed record MatchCriterion(string Name, bool? Met, string Reason)
{
    public CheckItem Check => new(Name, Met, Reason);
}

/// <summary>A service that may help, with every condition judged and the reason for its place in the list.</summary>
public sealed record ServiceMatch
{
    public required Guid ServiceId { get; init; }
    public required Guid ProviderId { get; init; }
    public required string Service { get; init; }
    public required string Provider { get; init; }
    public required ServiceType Type { get; init; }
    public required bool IsResidential { get; init; }
    public required IReadOnlyList<MatchCriterion> Criteria { get; init; }

    /// <summary>Free places; null = not limited or not known.</summary>
    public int? Free { get; init; }
    public int Waiting { get; init; }

    /// <summary>Kilometres: between two points, or what is usual for regions so far apart when a point is missing.</summary>
    public required double Distance { get; init; }
    public required bool DistanceIsMeasured { get; init; }

    /// <summary>Mean time in which it answered referrals so far.</summary>
    public TimeSpan? AnswerTime { get; init; }
    public DateOnly? VerifiedOn { get; init; }
    public string? Phone { get; init; }
    public string? WhatsApp { get; init; }

    /// <summary>Why it stands where it stands: fit, places, distance, answer time.</summary>
    public required string Why { get; init; }

    public int NotMet => Criteria.Count(c => c.Met == false);
    public int Unknown => Criteria.Count(c => c.Met is null);
    public Fit Fit => NotMet > 0 ? Fit.Unfit : Unknown > 0 ? Fit.Unknown : Fit.Fits;
}
