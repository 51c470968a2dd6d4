using Pilar.Kernel;
using Pilar.Modules.Registry.Pillars;

namespace Pilar.Modules.Registry.People;

/// <summary>A person as sent to the JSON interface. In a PATCH what is missing stays as it is.</summary>
internal sealed record PersonInput(
    string? Name, string? Nik, string? Sex, string? BirthPlace, DateOnly? BirthDate, string? Village, string? Address, string? Rt, string? Rw, string? Phone, string? Email,
    string? Education, string? Occupation, int? Version, bool? ConfirmDistinct, RoleInput? Role)
{
    public T Fill<T>(T form) where T : PersonForm
    {
        (form.Name, form.Nik, form.Sex) = (Name ?? form.Name, Nik, SexOf(Sex) ?? form.Sex);
        (form.BirthPlace, form.BirthDate, form.Village) = (BirthPlace ?? form.BirthPlace, BirthDate ?? form.BirthDate, Village ?? form.Village);
        (form.Address, form.Rt, form.Rw) = (Address ?? form.Address, Rt ?? form.Rt, Rw ?? form.Rw);
        (form.Phone, form.Email) = (Phone ?? form.Phone, Email ?? form.Email);
        (form.Education, form.Occupation) = (Education ?? form.Education, Occupation ?? form.Occupation);
        form.ConfirmedDistinct = ConfirmDistinct ?? false;
        return form;
    }

    private static Sex? SexOf(string? letter) => letter?.ToUpperInvariant() switch
    {
        null or "" => null,
        "L" => People.Sex.Male,
        "P" => People.Sex.Female,
        _ => throw new Refusal(Language.T("Jenis kelamin: L atau P.", "Sex: L or P."), nameof(Sex)),
    };
}

/// <summary>A role as sent to the JSON interface, with its letter when there is one.</summary>
internal sealed record RoleInput(
    string? Kind, string? Region, DateOnly? StartsOn, bool? Active, string? FundingSource, Guid? Organisation, string? Position,
    string? Number, DateOnly? IssuedOn, string? Issuer, string? Signatory, DateOnly? ValidFrom, DateOnly? ValidUntil, bool? ConfirmDistinct)
{
    public RoleForm Form() => new()
    {
        Kind = Kind, Region = Region, StartsOn = StartsOn, Active = Active ?? true, FundingSource = FundingSource, Organisation = Organisation, Position = Position,
        Number = Number, IssuedOn = IssuedOn, Issuer = Issuer, Signatory = Signatory, ValidFrom = ValidFrom, ValidUntil = ValidUntil,
        ConfirmedDistinct = ConfirmDistinct ?? false,
    };
}

/// <param name="Reason">Code of the list END_REASON.</param>
internal sealed record EndInput(DateOnly? EndsOn, string? Reason, string? Note, int? Version);
