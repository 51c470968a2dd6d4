using Pilar.Data;
using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Organisations;

/// <summary>An institution, youth organisation, network or company that carries social welfare, with its officers and legal papers.</summary>
public sealed class Organisation : IRegional, IVersioned
{
    private Organisation() { }

    /// <param name="kind">What it is.</param>
    /// <param name="name">As on its papers.</param>
    /// <param name="sortName">The folded form (see <c>PersonName.Fold</c>).</param>
    /// <param name="regionCode">Where it works: a village for a Karang Taruna, the level of the body for an IPSM.</param>
    public Organisation(OrganisationKind kind, string name, string sortName, string regionCode, DateTime now)
    {
        (Kind, RegionCode, CreatedAt) = (kind, regionCode, now);
        Rename(name, sortName);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public OrganisationKind Kind { get; private set; }
    public string Name { get; private set; } = "";
    public string SortName { get; private set; } = "";
    public string RegionCode { get; private set; } = "";
    public string? Address { get; set; }
    public string? Phone { get; set; }
    public string? Email { get; set; }

    /// <summary>Whom to ask for.</summary>
    public string? ContactName { get; set; }

    /// <summary>What it does and for whom, in its own words.</summary>
    public string? Field { get; set; }

    /// <summary>First registered with an office.</summary>
    public DateOnly? RegisteredOn { get; set; }
    public OrganisationStatus Status { get; private set; }
    public DateOnly? EndedOn { get; private set; }
    public string? EndReason { get; private set; }
    public DateTime CreatedAt { get; private set; }
    public int Version { get; private set; }

    public List<OrganisationPaper> Papers { get; } = [];
    public List<Officer> Officers { get; } = [];

    public void Rename(string name, string sortName) => (Name, SortName) = (
        string.IsNullOrWhiteSpace(name) ? throw new Refusal(T("Nama lembaga wajib diisi.", "The name is required."), nameof(Name)) : name.Trim(), sortName);

    public void Move(string regionCode) => RegionCode = regionCode;

    /// <summary>Between active and dormant; ending is for good.</summary>
    public void SetActive(bool active)
    {
        if (Status == OrganisationStatus.Ended) throw AlreadyEnded();
        Status = active ? OrganisationStatus.Active : OrganisationStatus.Dormant;
    }

    public void End(DateOnly on, string reason)
    {
        if (Status == OrganisationStatus.Ended) throw AlreadyEnded();
        if (string.IsNullOrWhiteSpace(reason)) throw new Refusal(T("Alasan berakhir wajib diisi.", "Give the reason for the end."), nameof(EndReason));
        if (on < RegisteredOn) throw new Refusal(T("Tanggal berakhir tidak boleh sebelum tanggal terdaftar.", "The end must not lie before the registration."), nameof(EndedOn));
        (Status, EndedOn, EndReason) = (OrganisationStatus.Ended, on, reason.Trim());
    }

    private static Refusal AlreadyEnded() => new(T("Lembaga ini sudah berakhir.", "This organisation has ended."), nameof(Status));
}
