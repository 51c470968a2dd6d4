namespace Pilar.Modules.Registry.CodeLists;

/// <summary>Potentials and sources of social welfare: the twelve of Permensos 8/2012 and the twelve the office of Kalimantan Selatan counts
/// since 2023. The codes PSKS-nn are ours, the law has none.</summary>
internal static class PsksKinds
{
    public const string National = "NASIONAL", Kalsel = "KALSEL";

    public static IEnumerable<CodeEntry> Entries() =>
    [
        .. Variant(National, "PSKS", ("PEKSOS", "Pekerja sosial profesional", "Professional social worker"), ("PSM", "Pekerja Sosial Masyarakat", "Community social worker"),
            ("TAGANA", "Taruna Siaga Bencana", "Disaster response volunteer"), ("LKS", "Lembaga Kesejahteraan Sosial", "Welfare institution"), ("KT", "Karang Taruna", "Karang Taruna"),
            ("LK3", "Lembaga Konsultasi Kesejahteraan Keluarga", "Family consultation institution"), ("KELUARGA_PIONIR", "Keluarga pionir", "Pioneer family"),
            ("WKSBM", "Wahana Kesejahteraan Sosial Berbasis Masyarakat", "Neighbourhood welfare network"), ("WANITA_PEMIMPIN", "Wanita pemimpin kesejahteraan sosial", "Women's welfare leader"),
            ("PENSOS", "Penyuluh sosial", "Social educator"), ("TKSK", "Tenaga Kesejahteraan Sosial Kecamatan", "District welfare worker"), ("DUNIA_USAHA", "Dunia usaha", "Companies")),
        .. Variant(Kalsel, "KALSEL", ("PEKSOS", "Pekerja sosial", "Social worker"), ("PENSOS", "Penyuluh sosial", "Social educator"), ("PENDAMPING", "Pendamping sosial", "Social companion"),
            ("PSM", "Pekerja Sosial Masyarakat", "Community social worker"), ("PENSOSMAS", "Penyuluh Sosial Masyarakat", "Community social educator"),
            ("TKSK", "Tenaga Kesejahteraan Sosial Kecamatan", "District welfare worker"), ("KT", "Karang Taruna", "Karang Taruna"), ("TAGANA", "Taruna Siaga Bencana", "Disaster response volunteer"),
            ("LKS", "Lembaga Kesejahteraan Sosial", "Welfare institution"), ("LK3", "Lembaga Konsultasi Kesejahteraan Keluarga", "Family consultation institution"),
            ("WKSBM", "Wahana Kesejahteraan Sosial Berbasis Masyarakat", "Neighbourhood welfare network"), ("DUNIA_USAHA", "Dunia usaha", "Companies")),
    ];

    private static IEnumerable<CodeEntry> Variant(string variant, string prefix, params (string Kind, string Id, string En)[] kinds) => kinds.Select((k, i) => new CodeEntry
    {
        List = Lists.Psks, Variant = variant, Code = $"{prefix}-{i + 1:00}", NameId = k.Id, NameEn = k.En, Order = i + 1, PillarKind = k.Kind,
    });
}
