using Pilar.Kernel;
using Pilar.Modules.Registry.People;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Organisations;

/// <summary>What is filled in about an organisation.</summary>
public sealed class OrganisationForm
{
    public OrganisationKind? Kind { get; set; }
    public string Name { get; set; } = "";
    public string? Region { get; set; }
    public string? Address { get; set; }
    public string? Phone { get; set; }
    public string? Email { get; set; }
    public string? ContactName { get; set; }
    public string? Field { get; set; }
    public DateOnly? RegisteredOn { get; set; }
    public bool Dormant { get; set; }
    public int Version { get; set; }

    internal static OrganisationForm Of(Organisation o) => new()
    {
        Kind = o.Kind, Name = o.Name, Region = o.RegionCode, Address = o.Address, Phone = Registry.Phone.Local(o.Phone), Email = o.Email, ContactName = o.ContactName,
        Field = o.Field, RegisteredOn = o.RegisteredOn, Dormant = o.Status == OrganisationStatus.Dormant, Version = o.Version,
    };

    internal void Write(Organisation organisation, DateOnly today)
    {
        if (RegisteredOn > today) throw new Refusal(T("Tanggal terdaftar belum terjadi.", "The date of registration lies in the future."), nameof(RegisteredOn));
        organisation.Rename(Name, PersonName.Fold(Name));
        (organisation.Address, organisation.ContactName, organisation.Field) = (Blank(Address), Blank(ContactName), Blank(Field));
        (organisation.Phone, organisation.Email) = (Registry.Phone.Normal(Phone, nameof(Phone)), Blank(Email));
        organisation.RegisteredOn = RegisteredOn;
        organisation.SetActive(!Dormant);
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
