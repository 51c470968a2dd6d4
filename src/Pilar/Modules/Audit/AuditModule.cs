using Pilar.Modules.Regions;
using Pilar.Web.Frame;

namespace Pilar.Modules.Audit;

/// <summary>The log of who did what, as a page for auditors and administrators.</summary>
internal sealed class AuditModule() : Module(typeof(RegionsModule))
{
    public override IEnumerable<NavItem> Menu => [new(NavSection.Settings, "Log audit", "Audit log", "/settings/audit", AuditPermissions.View, 90)];
}
