using Pilar.Data;
using Pilar.Modules.Registry.Pillars;
using Pilar.Modules.Registry.Rules;

namespace Pilar.Modules.Registry.Validity;

/// <summary>Rules, judging, double roles, code lists.</summary>
internal static class ValiditySetup
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<Seed, PillarKindSeed>();
        services.AddScoped<Seed, RuleSeed>();
        services.AddScoped<RuleBooks>();
    }
}
