using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Web.Frame;

/// <summary>The menu: the entries of all modules, in the order they are shown.</summary>
public sealed class Navigation(IEnumerable<NavItem> items)
{
    private readonly NavItem[] _items = [.. items.OrderBy(item => item.Section).ThenBy(item => item.Order).ThenBy(item => item.Href, StringComparer.Ordinal)];

    public IEnumerable<IGrouping<NavSection, NavItem>> For(Actor actor) =>
        _items.Where(item => item.Permission is null ? actor.IsSignedIn : actor.May(item.Permission)).GroupBy(item => item.Section);

    public static string Name(NavSection section) => section switch
    {
        NavSection.Home => T("Beranda", "Home"),
        NavSection.Pillars => "Pilar",
        NavSection.Training => "Bimtek",
        NavSection.Selection => T("Seleksi", "Selection"),
        NavSection.Services => T("Layanan", "Services"),
        NavSection.Outreach => T("Penyuluhan", "Outreach"),
        NavSection.Activities => T("Kegiatan & praktik baik", "Activities & good practice"),
        NavSection.Reports => T("Laporan", "Reports"),
        NavSection.Settings => T("Pengaturan", "Settings"),
        _ => throw new ArgumentOutOfRangeException(nameof(section)),
    };

    /// <summary>Whether the menu leads this actor to a page.</summary>
    public bool Leads(Actor actor, string href) => For(actor).Any(section => section.Any(item => item.Href == href));

    /// <summary>The entry under which a page stands: the longest address that begins the page's.</summary>
    public NavItem? At(string path) =>
        _items.Where(item => path == item.Href || item.Href != "/" && path.StartsWith(item.Href + "/", StringComparison.Ordinal)).MaxBy(item => item.Href.Length);
}
