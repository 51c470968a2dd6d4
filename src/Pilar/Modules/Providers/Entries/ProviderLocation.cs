using Pilar.Kernel;
using Pilar.Modules.Regions;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Providers.Entries;

/// <summary>A place where a provider can be found, with its hours.</summary>
public sealed class ProviderLocation
{
    private ProviderLocation() { }

    public ProviderLocation(Guid provider, LocationForm form)
    {
        ProviderId = provider;
        Describe(form);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid ProviderId { get; private set; }
    public string Name { get; private set; } = "";
    public string Address { get; private set; } = "";
    public string? PostalCode { get; private set; }

    /// <summary>Where it lies: the village, or as far down as is known.</summary>
    public string RegionCode { get; private set; } = "";

    /// <summary>Degrees; both or none.</summary>
    public double? Latitude { get; private set; }
    public double? Longitude { get; private set; }

    /// <summary>Codes of what there is for people with disabilities, separated by '|', and what else to know.</summary>
    public string Access { get; private set; } = "";
    public string? AccessNote { get; private set; }

    public List<OpeningHours> Hours { get; } = [];
    public List<OpeningException> Exceptions { get; } = [];

    public GeoPoint? Point => Latitude is { } latitude && Longitude is { } longitude ? new(longitude, latitude) : null;

    public IReadOnlyList<string> AccessCodes => CodeText.Split(Access);

    public void Describe(LocationForm form)
    {
        if (CodeText.Fit(form.Address, nameof(form.Address)) is not { } address) throw new Refusal(T("Isi alamatnya.", "Give the address."), nameof(form.Address));
        if (!Kernel.RegionCode.IsWellFormed(form.Region) || form.Region == Kernel.RegionCode.Nation) throw new Refusal(T("Pilih wilayah tempat ini.", "Choose the region of this place."), nameof(form.Region));
        var point = Coordinates.Read(form.Point, nameof(form.Point));
        if (CodeText.Blank(form.PostalCode) is { } code && (code.Length != 5 || !code.All(char.IsAsciiDigit))) throw new Refusal(T("Kode pos terdiri dari 5 angka.", "A postal code has 5 digits."), nameof(form.PostalCode));
        (Name, Address, PostalCode, RegionCode) = (CodeText.Fit(form.Name, nameof(form.Name)) ?? address, address, CodeText.Blank(form.PostalCode), form.Region!);
        (Latitude, Longitude, Access, AccessNote) = (point?.Latitude, point?.Longitude, CodeText.Join(form.Access, nameof(form.Access)), CodeText.Fit(form.AccessNote, nameof(form.AccessNote)));
        OpenAt(form);
    }

    public void OpenAt(HoursForm form) => OpeningText.Renew(this, OpeningText.ReadWeek(form.Hours, nameof(form.Hours)), OpeningText.ReadExceptions(form.Exceptions, nameof(form.Exceptions)));

    /// <summary>Whether it is open on a day at a time; null when its hours are not known.</summary>
    public bool? IsOpen(DateOnly day, TimeOnly time)
    {
        var minute = time.Hour * 60 + time.Minute;
        if (Exceptions.Find(e => e.From <= day && day <= e.Until) is { } exception) return exception.Opens <= minute && minute < exception.Closes;
        return Hours.Count == 0 ? null : Hours.Exists(h => h.Day == OpeningHours.DayOf(day) && h.Opens <= minute && minute < h.Closes);
    }
}
