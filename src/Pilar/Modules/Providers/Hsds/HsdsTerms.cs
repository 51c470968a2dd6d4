using Pilar.Modules.Registry;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Providers.Hsds;

/// <summary>The two taxonomies of services: kinds of PPKS and types of social welfare service.</summary>
internal sealed class HsdsTerms
{
    private const string Ppks = "PPKS", Types = "service-type", Language = "ind";
    private readonly Dictionary<string, HsdsTerm> kinds;
    private readonly Dictionary<ServiceType, HsdsTerm> types;

    public HsdsTerms(IEnumerable<OfficeCode> ppks)
    {
        kinds = ppks.ToDictionary(k => k.Code, k => Term(Ppks, k.Code, k.Name));
        types = Enum.GetValues<ServiceType>().ToDictionary(t => t, t => Term(Types, t.ToString(), t.Name()));
    }

    public static IReadOnlyList<HsdsTaxonomy> Taxonomies =>
    [
        new(HsdsId.Of(Ppks), Ppks, T("Pemerlu pelayanan kesejahteraan sosial (Permensos 8/2012, Permensos 5/2019)", "People in need of social welfare services (Permensos 8/2012, Permensos 5/2019)"), "2019"),
        new(HsdsId.Of(Types), T("Jenis layanan kesejahteraan sosial", "Types of social welfare service"), "UU 11/2009", "2009"),
    ];

    public IEnumerable<HsdsTerm> All => [.. kinds.Values, .. types.Values];

    /// <summary>The code of a kind of PPKS, or the type of service, that a term stands for.</summary>
    public (string? Kind, ServiceType? Type) Meaning(Guid term) =>
        (kinds.FirstOrDefault(k => k.Value.Id == term).Key, types.Where(t => t.Value.Id == term).Select(t => (ServiceType?)t.Key).FirstOrDefault());

    public IReadOnlyList<HsdsAttribute> Of(Guid service, ServiceType type, IEnumerable<string> codes) =>
    [
        .. codes.Where(kinds.ContainsKey).Select(c => Link(service, kinds[c], "eligibility")).Append(Link(service, types[type], "service_type")),
    ];

    private static HsdsAttribute Link(Guid service, HsdsTerm term, string type) => new(HsdsId.Of(service, term.Id), service, term.Id, type, "service", term);

    private static HsdsTerm Term(string taxonomy, string code, string name) => new(HsdsId.Of(taxonomy, code), code, name, name, taxonomy, HsdsId.Of(taxonomy), Language);
}
