using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Providers.Entries;
using Pilar.Modules.Regions;
using Pilar.Modules.Registry;
using Pilar.Web.Files;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Providers.Sheets;

/// <summary>GET /providers/export.xlsx and .csv: exactly what is filtered, one row a service, in the columns that can be uploaded again.</summary>
internal static class ProviderExport
{
    private const int Batch = 200;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/providers/export.{ending}", Send).RequireAuthorization(ProviderPermissions.View.Name).ExcludeFromDescription();

    private static async Task<IResult> Send(string ending, string? region, string? q, string? kind, string? ppks, string? type, string? status, string? open, string? room, AppDb db, OfficeCodes codes)
    {
        var found = await ProviderFilter.From(region, q, kind, ppks, type, status, open, room).Of(db);
        var names = new CodeNames(await codes.Kinds().Named(), await codes.Papers().Named(), await codes.Languages().Named(), await codes.Accesses().Named());
        return new TableFile(T("sistem-sumber", "directory"), ProviderColumns.Headings, Rows(found, names)).As(ending);
    }

    private sealed record CodeNames(IReadOnlyDictionary<string, string> Kinds, IReadOnlyDictionary<string, string> Papers, IReadOnlyDictionary<string, string> Languages, IReadOnlyDictionary<string, string> Accesses);

    private static async IAsyncEnumerable<IReadOnlyList<object?>> Rows(IQueryable<Provider> found, CodeNames names)
    {
        var whole = found.AsSplitQuery().Include(p => p.Services).Include(p => p.Locations).ThenInclude(l => l.Hours).Include(p => p.Locations).ThenInclude(l => l.Exceptions).OrderBy(p => p.SortName).ThenBy(p => p.Id);
        for (var skip = 0; ; skip += Batch)
        {
            var page = await whole.Skip(skip).Take(Batch).ToListAsync();
            foreach (var provider in page)
                foreach (var service in provider.Services.OrderBy(s => s.SortName).DefaultIfEmpty())
                    yield return Cells(provider, provider.Locations.OrderBy(l => l.Id).FirstOrDefault(), service, names);
            if (page.Count < Batch) yield break;
        }
    }

    private static object?[] Cells(Provider p, ProviderLocation? l, Service? s, CodeNames names) =>
    [
        p.Name, p.Kind.Name(), p.RegionCode, p.Description, Phone.Local(p.Phone), Phone.Local(p.WhatsApp), p.Email, p.Website, Named(p.LanguageCodes, names.Languages), ProviderColumns.Yes(p.IsPublic),
        l?.Address, l?.RegionCode, l?.PostalCode, Coordinates.Write(l?.Point), Named(l?.AccessCodes, names.Accesses), l is null ? null : string.Join("; ", OpeningText.WriteWeek(l.Hours)), l is null ? null : string.Join("; ", OpeningText.WriteExceptions(l.Exceptions)),
        s?.Name, s?.Description, s?.Type.Name(), s is null ? null : ProviderColumns.Yes(s.IsResidential), s is null ? null : string.Join("; ", s.AreaCodes), s is null ? null : ProviderColumns.Yes(s.ResidentsOnly),
        Named(s?.KindCodes, names.Kinds), s?.AgeFrom, s?.AgeTo, s?.OnlySex switch { "F" => T("perempuan", "women"), "M" => T("laki-laki", "men"), _ => null }, s?.IncomeLimit, Named(s?.PaperCodes, names.Papers),
        s?.Cost, s?.CostNote, s?.HowToApply, s?.Capacity, s?.Capacity is null ? null : s.Taken, s?.Capacity is null ? null : s.Waiting,
    ];

    private static string? Named(IReadOnlyList<string>? codes, IReadOnlyDictionary<string, string> names) => codes is not { Count: > 0 } ? null : string.Join("; ", codes.Select(c => names.GetValueOrDefault(c, c)));
}
