using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Regions;
using Pilar.Modules.Registry.Pillars;
using Pilar.Web.Files;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.People.Lists;

/// <summary>GET /people/export.xlsx and .csv: exactly what is filtered, one line a role, NIK masked, page after page so that memory stays small.</summary>
internal static class PeopleExport
{
    private const int Batch = 500;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/people/export.{ending}", Send).RequireAuthorization(RegistryPermissions.ExportPeople.Name).ExcludeFromDescription();

    private static async Task<IResult> Send(
        string ending, string? region, string? kind, string? verdict, [Microsoft.AspNetCore.Mvc.FromQuery(Name = "double")] string? doubled, string? status, string? problem, string? q,
        AppDb db, PeopleList list, RegionTree tree)
    {
        var filter = PeopleFilter.From(db.Actor, region, kind, verdict, doubled, status, problem, q);
        await db.Commit(new Act(RegistryPermissions.ExportPeople, "ExportPeople", filter.Region, nameof(Person), Guid.Empty) { Facts = filter });
        return new TableFile(T("orang", "people"), Headings(), Rows(filter, db, list, tree)).As(ending);
    }

    private static async IAsyncEnumerable<IReadOnlyList<object?>> Rows(PeopleFilter filter, AppDb db, PeopleList list, RegionTree tree)
    {
        string? cursor = null;
        do
        {
            var page = await list.Page(filter, cursor, Batch, count: false);
            var letters = await Letters(db, page);
            foreach (var person in page.Lines)
                foreach (var role in person.Roles.DefaultIfEmpty())
                    yield return Cells(person, role, role is null ? null : letters.GetValueOrDefault(role.Id), tree);
            cursor = page.Next;
        }
        while (cursor is not null);
    }

    private static string[] Headings() =>
    [
        T("Nama", "Name"), "NIK", T("Keadaan NIK", "State of the NIK"), T("Jenis kelamin", "Sex"), T("Tanggal lahir", "Date of birth"), T("Telepon", "Phone"),
        T("Kode desa domisili", "Village code"), T("Desa domisili", "Village"), T("Kecamatan", "District"), T("Kabupaten/kota", "Regency"),
        T("Jenis pilar", "Kind of pillar"), T("Kode wilayah tugas", "Code of duty"), T("Wilayah tugas", "Region of duty"), "Status", T("Mulai", "Starts on"),
        T("Nomor SK", "Letter number"), T("Tanggal SK", "Letter date"), T("SK berlaku sampai", "Letter ends on"), T("Penilaian", "Verdict"), T("Yang belum terpenuhi", "Not met"), T("Rangkap peran", "Double role"),
    ];

    private static object?[] Cells(PersonLine p, RoleLine? r, Appointment? letter, RegionTree tree) =>
    [
        p.Name, NikStateNames.Masked(p.NikHint), p.NikState.Name(), p.Sex?.Name(), p.BirthDate, Phone.Local(p.Phone),
        p.VillageCode, tree.Name(p.VillageCode), tree.Name(p.VillageCode, RegionLevel.District), tree.Name(p.VillageCode, RegionLevel.Regency),
        r?.Kind, r?.RegionCode, tree.Name(r?.RegionCode), r?.Status.Name(), r?.StartsOn,
        letter?.Number, letter?.IssuedOn, letter?.ValidUntil, r?.Verdict.Name(), r?.Problems, r?.Combination.Name(),
    ];

    private static async Task<Dictionary<Guid, Appointment>> Letters(AppDb db, ListPage page)
    {
        var roles = page.Lines.SelectMany(l => l.Roles).Select(r => r.Id).ToArray();
        return (await db.Set<Appointment>().AsNoTracking().Where(a => roles.Contains(a.RoleId)).ToListAsync())
            .GroupBy(a => a.RoleId).ToDictionary(g => g.Key, g => g.MaxBy(a => a.ValidFrom ?? a.IssuedOn ?? DateOnly.MinValue)!);
    }
}
