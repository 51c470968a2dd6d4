using Pilar.Data;
using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Renewal;

public sealed class OpenRenewalForm
{
    public string? Title { get; set; }
    public DateOnly? Deadline { get; set; }

    /// <summary>Codes of kinds.</summary>
    public string[] Kinds { get; set; } = [];
}

/// <summary>A province (or the administrator for a region) opens a round.</summary>
public sealed class OpenRenewal(AppDb db, Renewals renewals)
{
    public async Task<Guid> Run(string region, OpenRenewalForm form)
    {
        if (form.Deadline is not { } deadline) throw new Refusal(T("Isi batas waktu.", "Give the deadline."), nameof(form.Deadline));
        var round = new RenewalRound(region, form.Title ?? "", form.Kinds, db.Clock.Today, deadline);
        if ((await renewals.All()).FirstOrDefault(r => r.IsOpen && r.DueOn > db.Clock.Today && (RegionCode.Contains(r.RegionCode, region) || RegionCode.Contains(region, r.RegionCode))) is { } open)
            throw new Refusal(T($"Putaran \"{open.Title}\" masih berjalan. Tutup dulu putaran itu.", $"The round \"{open.Title}\" is still running. Close it first."), nameof(form.Title));
        db.Add(round);
        await db.Commit(new Act(RegistryPermissions.OpenRenewal, nameof(OpenRenewal), region, nameof(RenewalRound), round.Id));
        return round.Id;
    }
}
