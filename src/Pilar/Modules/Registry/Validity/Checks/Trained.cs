
namespace Pilar.Modules.Registry.Validity.Checks;

/// <summary>Holds a certificate of one of the levels the rule names, issued, not expired and not revoked on the day.</summary>
internal static class Trained
{
    private static readonly IReadOnlyList<TrainingLevel> Every = Enum.GetValues<TrainingLevel>();

    public static Finding Check(Case it, Criterion criterion)
    {
        DateOnly? lapsed = null;
        foreach (var certificate in it.Person.Certificates)
        {
            if (!(criterion.Trainings ?? Every).Contains(certificate.Level) || certificate.IssuedOn > it.Day) continue;
            var end = Lapses(certificate);
            if (!(end <= it.Day)) return Finding.Met(criterion, certificate.IssuedOn, certificate.Number);
            lapsed = lapsed > end ? lapsed : end;
        }
        return new(criterion, CriterionState.Unknown, [Problem.TrainingNone], lapsed);
    }

    /// <summary>First day on which the certificate is worth nothing any more.</summary>
    public static DateOnly? Lapses(CertificateFacts certificate)
    {
        var expired = certificate.ExpiresOn?.AddDays(1);
        return certificate.RevokedOn is { } revoked && !(expired < revoked) ? revoked : expired;
    }
}
