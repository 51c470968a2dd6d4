using static Pilar.Kernel.Language;

namespace Pilar.Modules.Providers.Matching;

/// <summary>Puts services in order for a need. Each step decides only where all before it are equal: conditions not met, conditions unknown,
/// a free place (free, not known, full), distance, past answer time, name, id. So the order is total and the same every time.</summary>
public static class Ranking
{
    public static IReadOnlyList<ServiceMatch> Of(IEnumerable<Candidate> candidates, Need need, MatchWords words) =>
    [
        .. candidates.Select(c => Judge(c, need, words)).OrderBy(m => m.NotMet).ThenBy(m => m.Unknown).ThenBy(Room).ThenBy(m => m.Distance)
            .ThenBy(m => m.AnswerTime ?? TimeSpan.MaxValue).ThenBy(m => m.Service, StringComparer.Ordinal).ThenBy(m => m.ServiceId),
    ];

    private static ServiceMatch Judge(Candidate c, Need need, MatchWords words)
    {
        var criteria = Criteria.Of(c, need, words);
        var (kilometres, measured, common) = Distance.To(c, need);
        return new()
        {
            ServiceId = c.ServiceId, ProviderId = c.ProviderId, Service = c.Service, Provider = c.Provider, Type = c.Type, IsResidential = c.IsResidential, Criteria = criteria, Free = c.Free, Waiting = c.Waiting,
            Distance = kilometres, DistanceIsMeasured = measured, AnswerTime = c.AnswerTime, VerifiedOn = c.VerifiedOn, Phone = c.Phone, WhatsApp = c.WhatsApp,
            Why = string.Join("; ", new[] { Conditions(criteria), Places(c), Distance.Words(kilometres, measured, common), Answers(c.AnswerTime) }.OfType<string>()),
        };
    }

    private static int Room(ServiceMatch m) => m.Free switch { > 0 => 0, null => 1, _ => 2 };

    private static string Conditions(IReadOnlyList<MatchCriterion> criteria) => (criteria.Count(c => c.Met == false), criteria.Count(c => c.Met is null)) switch
    {
        (0, 0) => T("semua syarat terpenuhi", "all conditions met"),
        (0, var unknown) => T($"{unknown} syarat belum diketahui", unknown == 1 ? "1 condition unknown" : $"{unknown} conditions unknown"),
        var (missing, _) => T($"{missing} syarat tidak terpenuhi", missing == 1 ? "1 condition not met" : $"{missing} conditions not met"),
    };

    private static string Places(Candidate c) => c.Free switch
    {
        null => T("jumlah tempat tidak dicatat", "places are not counted"),
        > 0 => T($"{c.Free} tempat kosong", c.Free == 1 ? "1 free place" : $"{c.Free} free places"),
        _ => c.Waiting > 0 ? T($"penuh, {c.Waiting} menunggu", $"full, {c.Waiting} waiting") : T("penuh", "full"),
    };

    private static string? Answers(TimeSpan? time) => time switch
    {
        null => null,
        { TotalHours: < 1 } => T("biasanya menjawab dalam satu jam", "usually answers within the hour"),
        { TotalDays: < 1 } t => T($"biasanya menjawab dalam {(int)Math.Ceiling(t.TotalHours)} jam", $"usually answers within {(int)Math.Ceiling(t.TotalHours)} hours"),
        { } t => T($"biasanya menjawab dalam {(int)Math.Ceiling(t.TotalDays)} hari", $"usually answers within {(int)Math.Ceiling(t.TotalDays)} days"),
    };
}
