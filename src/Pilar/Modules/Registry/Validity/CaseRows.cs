using System.Linq.Expressions;
using Pilar.Modules.Registry.Certificates;
using Pilar.Modules.Registry.Combinations;
using Pilar.Modules.Registry.People;
using Pilar.Modules.Registry.Pillars;

namespace Pilar.Modules.Registry.Validity;

// Just the columns that judging needs. Each expression serves twice: translated to SQL for many people at once, compiled for entities already at hand.

internal sealed record PersonRow(Guid Id, Sex? Sex, DateOnly? BirthDate, string? VillageCode, NikState Nik, byte[]? Cipher, DateOnly? DiedOn)
{
    public static readonly Expression<Func<Person, PersonRow>> Of = p => new(p.Id, p.Sex, p.BirthDate, p.VillageCode, p.NikState,
        p.NikState == NikState.Contradictory ? p.NikCipher : null, p.DiedOn);
}

/// <summary>What is stored beside a role as its verdict.</summary>
public sealed record Standing(Verdict Verdict, string? Problems, bool InForce, CombinationClass Combination, DateOnly? AgainOn);

internal sealed record RoleRow(Guid Id, Guid PersonId, string Kind, string RegionCode, RoleStatus Status, DateOnly? StartsOn, DateOnly? PausedOn, DateOnly? EndsOn,
    Verdict Verdict, string? Problems, bool InForce, CombinationClass Combination, DateOnly? AgainOn)
{
    public static readonly Expression<Func<PillarRole, RoleRow>> Of = r => new(r.Id, r.PersonId, r.Kind, r.RegionCode, r.Status, r.StartsOn, r.PausedOn, r.EndsOn,
        r.Verdict, r.VerdictProblems, r.InForce, r.Combination, r.JudgeAgainOn);

    public Standing Standing => new(Verdict, Problems, InForce, Combination, AgainOn);
}

internal sealed record LetterRow(Guid RoleId, DateOnly? From, DateOnly? Until)
{
    public static readonly Expression<Func<Appointment, LetterRow>> Of = a => new(a.RoleId, a.ValidFrom ?? a.IssuedOn, a.EndByRule ? null : a.ValidUntil);
}

internal sealed record CertificateRow(Guid PersonId, TrainingLevel Level, DateOnly? IssuedOn, int? IssuedYear, DateOnly? ExpiresOn, DateOnly? RevokedOn, string? Number)
{
    public static readonly Expression<Func<TrainingCertificate, CertificateRow>> Of = c => new(c.PersonId, c.Level, c.IssuedOn, c.IssuedYear, c.ExpiresOn, c.RevokedOn, c.Number);

    public CertificateFacts Facts => new(Level, IssuedOn ?? (IssuedYear is { } year ? new DateOnly(year, 1, 1) : null), ExpiresOn, RevokedOn, Number);
}

internal sealed record EvidenceRow(Guid PersonId, string Criterion, bool Met, DateOnly On, DateOnly? ValidUntil, string? Note, DateTime RecordedAt)
{
    public static readonly Expression<Func<PersonEvidence, EvidenceRow>> Of = e => new(e.PersonId, e.Criterion, e.Met, e.On, e.ValidUntil, e.Note, e.RecordedAt);
}

internal sealed record ExceptionRow(Guid PersonId, string First, string Second, DateOnly From, DateOnly Until, DateOnly? WithdrawnOn, string Paper)
{
    public static readonly Expression<Func<CombinationException, ExceptionRow>> Of = e => new(e.PersonId, e.FirstKind, e.SecondKind, e.ValidFrom, e.ValidUntil, e.WithdrawnOn, e.Paper);

    public ExceptionFacts Facts => new(First, Second, From, WithdrawnOn is { } day && day <= Until ? day.AddDays(-1) : Until, Paper);
}
