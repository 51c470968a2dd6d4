using Pilar.Kernel;

namespace Pilar.Web.Frame;

/// <summary>The sections of the menu, in the order they are shown.</summary>
public enum NavSection { Home, Pillars, Training, Selection, Services, Outreach, Activities, Reports, Settings }

/// <summary>An entry of the menu, declared by a module in <c>Menu</c>; the role decides which ones show.</summary>
/// <param name="Section">Where it stands.</param>
/// <param name="Indonesian">Its text in Indonesian.</param>
/// <param name="English">Its text in English.</param>
/// <param name="Href">The page it opens.</param>
/// <param name="Permission">Who sees it; null = everybody who is signed in.</param>
/// <param name="Order">Its place inside the section.</param>
public sealed record NavItem(NavSection Section, string Indonesian, string English, string Href, Permission? Permission, int Order = 0)
{
    public string Text => Language.T(Indonesian, English);
}
