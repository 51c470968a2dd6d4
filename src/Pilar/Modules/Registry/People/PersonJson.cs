using Pilar.Modules.Registry.People.Lists;
using Pilar.Modules.Registry.Pillars;

namespace Pilar.Modules.Registry.People;

internal sealed record PeopleJson(IReadOnlyList<PersonJson> Items, string? Next);

/// <summary>A person as the JSON interface shows one. <c>nik</c> is masked to its last four digits unless revealed.</summary>
internal sealed record PersonJson(
    Guid Id, string Name, string? TitlesBefore, string? TitlesAfter, string? Nik, NikState NikState, string? Sex, string? BirthPlace, DateOnly? BirthDate, string? Village, string? Address,
    string? Rt, string? Rw, string? Phone, string? Email, string? Education, string? Occupation, DateOnly? DiedOn, int Version, IReadOnlyList<RoleJson> Roles)
{
    public static PersonJson Of(PersonLine p) => new(
        p.Id, p.Name, null, null, Mask(p.NikHint), p.NikState, Letter(p.Sex), null, p.BirthDate, p.VillageCode, null, null, null, p.Phone, null, null, null, p.DiedOn, p.Version, [.. p.Roles.Select(RoleJson.Of)]);

    public static PersonJson Of(PersonRecord record, string? nik = null) => Of(record.Person, nik ?? Mask(record.Person.NikHint)) with
    {
        Roles = [.. record.Roles.Select(RoleJson.Of), .. record.Elsewhere.Select(RoleJson.Elsewhere)],
    };

    private static PersonJson Of(Person p, string? nik) => new(
        p.Id, p.Name, p.TitlesBefore, p.TitlesAfter, nik, p.NikState, Letter(p.Sex), p.BirthPlace, p.BirthDate, p.VillageCode, p.Address, p.Rt, p.Rw, p.Phone, p.Email, p.Education, p.Occupation, p.DiedOn, p.Version, []);

    private static string? Mask(string? hint) => hint is null ? null : "************" + hint;

    private static string? Letter(Sex? sex) => sex switch { People.Sex.Male => "L", People.Sex.Female => "P", _ => null };
}

/// <summary>A pillar role. Of a role in a region that is not the reader's only kind, region and status are told.</summary>
internal sealed record RoleJson(
    Guid? Id, string Kind, string Region, RoleStatus Status, DateOnly? StartsOn, DateOnly? EndsOn, string? EndReason, Verdict? Validity, IReadOnlyList<string>? Problems, bool? InForce,
    CombinationClass? DoubleRole, int? Version, IReadOnlyList<LetterJson>? Appointments)
{
    public static RoleJson Of(RoleLine r) => new(r.Id, r.Kind, r.RegionCode, r.Status, r.StartsOn, r.EndsOn, null, r.Verdict, Split(r.Problems), r.InForce, r.Combination, r.Version, null);

    public static RoleJson Of(PillarRole r) => new(
        r.Id, r.Kind, r.RegionCode, r.Status, r.StartsOn, r.EndsOn, r.EndReason, r.Verdict, Split(r.VerdictProblems), r.InForce, r.Combination, r.Version,
        [.. r.Appointments.OrderBy(a => a.IssuedOn).Select(a => new LetterJson(a.Number, a.IssuedOn, a.Issuer, a.Signatory, a.ValidFrom, a.ValidUntil))]);

    public static RoleJson Elsewhere(PillarRole r) => new(null, r.Kind, r.RegionCode, r.Status, null, null, null, null, null, null, null, null, null);

    private static string[] Split(string? problems) => problems?.Split('|') ?? [];
}

internal sealed record LetterJson(string Number, DateOnly? IssuedOn, string? Issuer, string? Signatory, DateOnly? ValidFrom, DateOnly? ValidUntil);
