using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry;
using Pilar.Modules.Selections.Setup;
using Pilar.Web.Ui;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Selections.Nominations;

/// <summary>Whether somebody may be a candidate: by the registry as it stands today, by letters, and by the papers that are there.</summary>
public sealed class Eligibility(AppDb db, RoleHolders holders, ServiceRecord service)
{
    public async Task<IReadOnlyList<CheckItem>> Of(Selection selection, Nomination nomination) =>
        [.. await OfRole(selection, nomination.RoleId, nomination.PersonId, nomination.IsWithoutSanction), .. nomination.Papers.OrderBy(p => p.Order).Select(p => new CheckItem(p.Name, p.IsThere, p.IsThere ? null : T("Belum ada.", "Not there yet.")))];

    public async Task<double> ProvenYears(Guid person) => await service.Of(person) is { } served ? YearsOfService.Of(served.Roles, db.Clock.Today).ProvenYears : 0;

    private async Task<IReadOnlyList<CheckItem>> OfRole(Selection selection, Guid role, Guid person, bool withoutSanction)
    {
        var holder = await holders.Of([role]).SingleOrDefaultAsync();
        var served = await service.Of(person);
        var proven = served is null ? default : YearsOfService.Of(served.Roles, db.Clock.Today);
        var letters = served?.Roles.SelectMany(r => r.Letters).OrderBy(l => l.From).ToList() ?? [];
        var page = db.Actor.May(RegistryPermissions.View) ? $"/people/{person}" : null;
        return
        [
            new(T("Valid dalam registri", "Valid in the registry"), holder?.IsValid ?? false, holder is { IsValid: true } ? null : T("Putusan registri belum valid.", "The registry's verdict is not valid."), FixHref: page, FixText: T("Buka catatan orang", "Open the record")),
            new(T("Bertugas, tidak sedang dikenai sanksi", "Serving, no sanction is running"), holder is { InForce: true } && withoutSanction,
                holder is not { InForce: true } ? T("Perannya sedang tidak berlaku atau dinonaktifkan.", "The role is not in force or is paused.") : withoutSanction ? null : T("Kantor pengusul belum menyatakannya.", "The nominating office has not stated it.")),
            new(T($"Mengabdi paling sedikit {selection.LeastYears} tahun menurut SK", $"At least {selection.LeastYears} years of service by letters"), proven.Whole >= selection.LeastYears,
                T($"{Show.Number(proven.ProvenYears, 1)} tahun menurut SK, {Show.Number(proven.RecordedYears, 1)} tahun tercatat.", $"{Show.Number(proven.ProvenYears, 1)} years by letters, {Show.Number(proven.RecordedYears, 1)} recorded."),
                letters.Count > 0 ? T($"SK {letters[0].Number}", $"Letter {letters[0].Number}") : null, letters.Count > 0 ? letters[0].From : null),
        ];
    }
}
