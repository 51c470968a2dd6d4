using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Regions.Changes;

/// <summary>What all changes of regions need: the region itself, a date, a legal basis, and the tree read anew afterwards.</summary>
public sealed class RegionBook(AppDb db, CurrentRegions current)
{
    public async Task<Region> Living(string? code, string about = "") =>
        await db.Set<Region>().SingleOrDefaultAsync(r => r.Code == code && r.ValidTo == null)
        ?? throw new Refusal(T($"Tidak ada wilayah berkode {code} yang masih berlaku.", $"There is no region {code} in force."), about);

    /// <exception cref="Refusal">No date, no basis, or a date too far ahead.</exception>
    public (DateOnly On, string Basis) Dated(DateOnly? on, string? basis)
    {
        if (on is not { } day || day.Year < 1945 || day > db.Clock.Today.AddYears(1))
            throw new Refusal(T("Isi tanggal berlakunya, paling lambat setahun ke depan.", "Give the day from which it holds, at most a year ahead."), "On");
        if (string.IsNullOrWhiteSpace(basis)) throw new Refusal(T("Sebutkan dasar hukumnya.", "Name the legal basis."), "Basis");
        return (day, basis.Trim());
    }

    public static string Named(string? name) => string.IsNullOrWhiteSpace(name)
        ? throw new Refusal(T("Nama wajib diisi.", "The name is required."), "Name") : name.Trim();

    public void Note(string code, RegionChangeKind kind, DateOnly on, string basis, string? before = null, string? after = null) =>
        db.Add(new RegionChange { RegionCode = code, Kind = kind, On = on, Basis = basis, NameBefore = before, NameAfter = after });

    public async Task Commit(string verb, string region)
    {
        await db.Commit(new Act(RegionPermissions.Maintain, verb, region, nameof(Region), Guid.Empty) { Facts = new { region } });
        current.Forget();
    }
}
