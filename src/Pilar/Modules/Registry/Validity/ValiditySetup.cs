using Pilar.Data;
using Pilar.Data.Jobs;
using Pilar.Modules.Registry.CodeLists;
using Pilar.Modules.Registry.Combinations;
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
        services.AddScoped<Seed, CodeSeed>();
        services.AddScoped<Codes>();
        services.AddScoped<RuleBooks>();
        services.AddScoped<RulesInForce>();
        services.AddScoped<JobKind, JudgeAnew>();
        services.AddScoped<CaseFiles>();
        services.AddScoped<Verdicts>();
        services.AddScoped<CommitHook, JudgeOnCommit>();
        services.AddScoped<CombinationGate>();
        services.AddHostedService<Daybreak>();
    }
}
