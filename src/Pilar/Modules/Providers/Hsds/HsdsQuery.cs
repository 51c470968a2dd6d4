using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Providers.Hsds;

/// <summary>The query values that HSDS gives to lists.</summary>
internal sealed class HsdsQuery
{
    public const int MostItems = 100;
    private const int UsualItems = 25, MostMetres = 1_000_000;

    [FromQuery(Name = "search")] public string? Search { get; set; }
    [FromQuery(Name = "page")] public string? PageText { get; set; }
    [FromQuery(Name = "per_page")] public string? PerPageText { get; set; }
    [FromQuery(Name = "format")] public string? Format { get; set; }
    [FromQuery(Name = "taxonomy_term_id")] public string? TermText { get; set; }
    [FromQuery(Name = "taxonomy_id")] public string? TaxonomyText { get; set; }
    [FromQuery(Name = "organization_id")] public string? OrganizationText { get; set; }
    [FromQuery(Name = "modified_after")] public string? ModifiedText { get; set; }
    [FromQuery(Name = "postcode")] public string? Postcode { get; set; }
    [FromQuery(Name = "proximity")] public string? ProximityText { get; set; }
    [FromQuery(Name = "minimal")] public bool? Minimal { get; set; }
    [FromQuery(Name = "full")] public bool? Full { get; set; }
    [FromQuery(Name = "full_service")] public bool? FullService { get; set; }

    public int Page => Number(PageText, 1, int.MaxValue / MostItems, "page") ?? 1;
    public int PerPage => Number(PerPageText, 1, MostItems, "per_page") ?? UsualItems;
    public Guid? Term => Id(TermText, "taxonomy_term_id");
    public Guid? Taxonomy => Id(TaxonomyText, "taxonomy_id");
    public Guid? Organization => Id(OrganizationText, "organization_id");

    public DateTime? ModifiedAfter => string.IsNullOrEmpty(ModifiedText) ? null
        : DateTime.TryParse(ModifiedText, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var after) ? after
        : throw new Refusal(T("modified_after: tulis waktu ISO 8601.", "modified_after: write a time of ISO 8601."), "modified_after");

    /// <summary>Metres from the middle of the postcode.</summary>
    public int? Proximity => Number(ProximityText, 1, MostMetres, "proximity") is not { } metres ? null
        : string.IsNullOrEmpty(Postcode) ? throw new Refusal(T("proximity: sebutkan juga postcode, pusat jaraknya.", "proximity: name the postcode, too, from whose middle it is measured."), "proximity") : metres;

    /// <summary>All results, one a line, instead of a page.</summary>
    public bool IsStream => Format switch
    {
        null or "" or "json" => false,
        "ndjson" => true,
        _ => throw new Refusal(T("format: json atau ndjson.", "format: json or ndjson."), "format"),
    };

    private static int? Number(string? text, int least, int most, string about) => string.IsNullOrEmpty(text) ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
        : throw new Refusal(T($"{about}: tulis bilangan dari {least}.", $"{about}: write a number from {least}{(most < int.MaxValue / MostItems ? $" to {most}" : "")}."), about);

    private static Guid? Id(string? text, string about) => string.IsNullOrEmpty(text) ? null
        : Guid.TryParse(text, out var id) ? id : throw new Refusal(T($"{about}: bukan UUID.", $"{about}: not a UUID."), about);
}
