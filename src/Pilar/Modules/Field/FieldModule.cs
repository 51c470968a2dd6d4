using Pilar.Data.Field;
using Pilar.Data.Jobs;
using Pilar.Modules.Field.Conflicts;
using Pilar.Modules.Field.Pull;
using Pilar.Modules.Field.Quarantine;
using Pilar.Modules.Field.Sync;
using Pilar.Web.Field;
using Pilar.Web.Frame;

namespace Pilar.Modules.Field;

/// <summary>The phone in the village: takes what was done there and gives what belongs there. Knows the protocol only; what acts and records are, each module says
/// itself (<see cref="FieldActKind"/>, <see cref="FieldShare"/>).</summary>
internal sealed class FieldModule() : Module
{
    public override IEnumerable<NavItem> Menu =>
    [
        new(NavSection.Home, "Aplikasi lapangan", "Field app", FieldApp.Path, FieldPermissions.Use, 90),
        new(NavSection.Services, "Isian berbeda", "Differing values", "/field/conflicts", FieldPermissions.Decide, 70),
        new(NavSection.Services, "Kiriman ponsel tertahan", "Held phone acts", "/field/held", FieldPermissions.Decide, 75),
    ];

    public override void Add(IServiceCollection services)
    {
        services.AddScoped<FieldReceipts>().AddScoped<FieldFiles>();
        services.AddScoped<ReceiveActs>().AddScoped<FieldAnswers>().AddScoped<GiveShares>().AddScoped<DecideConflict>().AddScoped<KeepApart>().AddScoped<ReleaseHeld>().AddScoped<FieldActKind, DecideFromField>();
        services.AddScoped<EachDay, GiveUpWaiting>();
    }

    public override void Map(IEndpointRouteBuilder routes)
    {
        FieldEndpoints.Map(routes);
        FieldApp.Map(routes);
    }
}
