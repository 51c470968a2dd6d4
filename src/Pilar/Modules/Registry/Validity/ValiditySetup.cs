using Pilar.Data;
using Pilar.Data.Jobs;
using Pilar.Modules.Registry.Certificates;
using Pilar.Modules.Registry.CodeLists;
using Pilar.Modules.Registry.Combinations;
using Pilar.Modules.Registry.Pillars;
using Pilar.Modules.Registry.Rules;
using Pilar.Web.Frame;

namespace Pilar.Modules.Registry.Validity;

/// <summary>Rules, judging, double roles, code lists.</summary>
internal static class ValiditySetup
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<Seed, PillarKindSeed>();
        services.AddScoped<Seed, RuleSeed>();
        services.AddScoped<Seed, CodeSeed>();
        services.AddScoped<Codes>().AddScoped<ChangeCodes>();
        services.AddScoped<RuleBooks>();
        services.AddScoped<RulesInForce>();
        services.AddScoped<JobKind, JudgeAnew>().AddScoped<JobKind, PreviewRules>();
        services.AddScoped<DraftRules>().AddScoped<PutRulesInForce>();
        services.AddScoped<CaseFiles>();
        services.AddScoped<Verdicts>();
        services.AddScoped<CommitHook, JudgeOnCommit>();
        services.AddScoped<CombinationGate>();
        services.AddScoped<RecordEvidence>().AddScoped<RecordCertificate>().AddScoped<VerifyCertificate>().AddScoped<RevokeCertificate>().AddScoped<CertificateWork>();
        services.AddScoped<GrantException>().AddScoped<WithdrawException>();
        services.AddScoped<DoubleRoles>().AddScoped<ProbableDoubles>();
        services.AddScoped<EachDay, Daybreak>();
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        ValidityEndpoint.Map(routes);
        DoubleRolesEndpoints.Map(routes);
    }

    public static IEnumerable<NavItem> Menu =>
    [
        new(NavSection.Pillars, "Rangkap peran", "Double roles", "/roles/double", RegistryPermissions.ViewDoubleRoles, 40),
        new(NavSection.Training, "Pekerjaan sertifikat", "Certificates", "/certificates", RegistryPermissions.RecordEvidence, 50),
        new(NavSection.Settings, "Aturan", "Rules", "/settings/rules", RegistryPermissions.ViewRules, 20),
        new(NavSection.Settings, "Daftar kode", "Code lists", "/settings/codes", RegistryPermissions.ViewRules, 30),
    ];
}
