using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Providers.Entries;

/// <summary>Somebody who can help ("sistem sumber"). Kept by the office of one region; seen wherever one of its services reaches.</summary>
public sealed class Provider : IPresent<ProviderPresence>, IVersioned
{
    private Provider() { }

    public Provider(string region, ProviderForm form, DateTime now)
    {
        (RegionCode, CreatedAt) = (region, now);
        Describe(form, now);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The office that keeps this entry.</summary>
    public string RegionCode { get; private set; } = "";
    public ProviderKind Kind { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>Folded, to order by.</summary>
    public string SortName { get; private set; } = "";
    public string? Description { get; private set; }

    /// <summary>The same body in the registry of organisations.</summary>
    public Guid? OrganisationId { get; private set; }
    public string? Phone { get; private set; }
    public string? WhatsApp { get; private set; }
    public string? Email { get; private set; }
    public string? Website { get; private set; }

    /// <summary>ISO 639 codes, separated by '|'.</summary>
    public string Languages { get; private set; } = "";
    public ProviderStatus Status { get; private set; }
    public string? StatusReason { get; private set; }

    /// <summary>Shown to everybody through /hsds.</summary>
    public bool IsPublic { get; private set; }
    public DateOnly? VerifiedOn { get; private set; }
    public string? VerifiedBy { get; private set; }
    public DateTime CreatedAt { get; private set; }

    /// <summary>Of the entry, its services or its places.</summary>
    public DateTime ChangedAt { get; private set; }
    public int Version { get; private set; }

    public List<ProviderLocation> Locations { get; } = [];
    public List<Service> Services { get; } = [];
    public List<ProviderPresence> Presence { get; } = [];
    public List<ProviderWord> Words { get; } = [];
    public List<ServicePlace> ServicePlaces { get; } = [];
    public List<ProviderKeeper> Keepers { get; } = [];

    public IReadOnlyList<string> LanguageCodes => CodeText.Split(Languages);

    public void Describe(ProviderForm form, DateTime now)
    {
        if (CodeText.Fit(form.Name, nameof(form.Name)) is not { } name) throw new Refusal(T("Isi nama pemberi layanan.", "Give the name of the provider."), nameof(form.Name));
        if (form.Kind is not { } kind) throw new Refusal(T("Pilih jenisnya.", "Choose the kind."), nameof(form.Kind));
        if (form.Status != ProviderStatus.Active && CodeText.Blank(form.StatusReason) is null) throw new Refusal(T("Tulis mengapa tutup, agar orang tidak datang percuma.", "Say why it is closed, so that nobody comes in vain."), nameof(form.StatusReason));
        if (form.IsPublic && kind == ProviderKind.Network) throw new Refusal(T("Keluarga dan tetangga tidak diumumkan: nomor mereka nomor pribadi.", "Family and neighbours are never made public: their numbers are their own."), nameof(form.IsPublic));
        (Kind, Name, SortName, Description, OrganisationId) = (kind, name, Spelling.Fold(name), CodeText.Fit(form.Description, nameof(form.Description), ProviderMapping.LongText), form.Organisation);
        Reach(form);
        Languages = CodeText.Join(form.Languages, nameof(form.Languages));
        (Status, StatusReason, IsPublic) = (form.Status, form.Status == ProviderStatus.Active ? null : CodeText.Fit(form.StatusReason, nameof(form.StatusReason)), form.IsPublic);
        Touch(now);
    }

    /// <summary>The institution itself says how it is reached: the office checks that again, lest people are sent to a stranger.</summary>
    public void Contact(ContactForm form, DateTime now)
    {
        var before = (Phone, WhatsApp, Email, Website);
        Reach(form);
        if (before != (Phone, WhatsApp, Email, Website)) VerifiedOn = null;
        Touch(now);
    }

    private void Reach(ContactForm form)
    {
        if (CodeText.Blank(form.Website) is { } site && !(Uri.TryCreate(site, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
            throw new Refusal(T("Tulis alamat situs lengkap, seperti https://contoh.go.id.", "Write the whole address, such as https://example.org."), nameof(form.Website));
        if (CodeText.Blank(form.Email) is { } email && !System.Net.Mail.MailAddress.TryCreate(email, out _)) throw new Refusal(T("Alamat surel ini tidak terbaca.", "This e-mail address cannot be read."), nameof(form.Email));
        (Phone, WhatsApp) = (Registry.Phone.Normal(form.Phone, nameof(form.Phone)), Registry.Phone.Normal(form.WhatsApp, nameof(form.WhatsApp)));
        (Email, Website) = (CodeText.Fit(form.Email, nameof(form.Email)), CodeText.Fit(form.Website, nameof(form.Website)));
    }

    /// <summary>Somebody has checked that all of this is so.</summary>
    public void Verify(DateOnly on, string by, DateTime now)
    {
        (VerifiedOn, VerifiedBy) = (on, by);
        Touch(now);
    }

    public bool IsDue(DateOnly today, int everyDays) => Status != ProviderStatus.Closed && !(VerifiedOn > today.AddDays(-everyDays));

    /// <summary>Something of it changed: what is derived follows.</summary>
    public void Touch(DateTime now)
    {
        ChangedAt = now;
        foreach (var service in Services) service.Reach(Status);
        ProviderPresence.Renew(this);
        ProviderWord.Renew(this);
        ServicePlace.Renew(this);
    }
}
