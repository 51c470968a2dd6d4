using Pilar.Modules.Registry.Certificates;
using Pilar.Modules.Registry.Pillars;
using Pilar.Modules.Registry.Validity;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Rules;

/// <summary>Parts of rules in words.</summary>
public static class RuleWords
{
    public static string Name(this WhenUnknown unknown) => unknown switch
    {
        WhenUnknown.Met => T("dianggap terpenuhi", "taken as met"),
        WhenUnknown.Incomplete => T("belum lengkap", "incomplete"),
        _ => T("tidak terpenuhi", "not met"),
    };

    public static string Name(this CriterionCheck check) => check switch
    {
        CriterionCheck.Service => T("masih bertugas", "still serving"),
        CriterionCheck.Evidence => T("dicatat petugas", "recorded by an officer"),
        CriterionCheck.Domicile => T("domisili", "domicile"),
        CriterionCheck.Age => T("umur", "age"),
        CriterionCheck.SexKnown => T("jenis kelamin", "sex"),
        CriterionCheck.NikForm or CriterionCheck.NikFits or CriterionCheck.NikAlone => "NIK",
        CriterionCheck.Training => "Bimtek",
        CriterionCheck.Letter => "SK",
        _ => T("rangkap peran", "double roles"),
    };

    public static string Parameters(Criterion criterion) => criterion.Check switch
    {
        CriterionCheck.Age => T($"{criterion.From?.ToString() ?? "…"}–{criterion.To?.ToString() ?? "…"} tahun", $"{criterion.From?.ToString() ?? "…"}–{criterion.To?.ToString() ?? "…"} years"),
        CriterionCheck.Domicile => criterion.Level is { } level ? PillarKinds.LevelName(level) : "–",
        CriterionCheck.Training => string.Join(", ", (criterion.Trainings ?? []).Select(t => t.Name())),
        CriterionCheck.Combination => T($"gagal mulai \"{(criterion.FailsFrom ?? CombinationClass.Block).Name()}\"", $"fails from \"{(criterion.FailsFrom ?? CombinationClass.Block).Name()}\""),
        _ => "–",
    };
}
