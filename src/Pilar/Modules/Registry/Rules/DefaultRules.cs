using Pilar.Kernel;
using Pilar.Modules.Registry.Pillars;
using Pilar.Modules.Registry.Validity;
using static Pilar.Modules.Registry.Validity.CriterionCheck;

namespace Pilar.Modules.Registry.Rules;

/// <summary>The rules of a new installation. Sources: Permensos 10/2019 (PSM), 28/2018 (TKSK), 25/2019 (Karang Taruna), 8/2012 (TAGANA);
/// an office edits them under "Aturan".</summary>
public static class DefaultRules
{
    private static readonly Criterion
        Citizen = new("CITIZEN", CriterionCheck.Evidence, "Warga negara Indonesia", "Indonesian citizen", WhenUnknown.Met),
        Literate = new("LITERATE", CriterionCheck.Evidence, "Dapat membaca dan menulis", "Can read and write", WhenUnknown.Met),
        Conduct = new("CONDUCT", CriterionCheck.Evidence, "Berkelakuan baik", "Of good conduct", WhenUnknown.Met),
        Listed = new("LIST", CriterionCheck.Evidence, "Didukung daftar kantor yang mengangkat", "Borne out by the list of the appointing office", WhenUnknown.Met),
        Serving = new("SERVICE", Service, "Peran masih dijalankan", "The role is still held"),
        Sexed = new("SEX", SexKnown, "Jenis kelamin diketahui", "Sex is known"),
        Form = new("NIK_FORM", NikForm, "NIK lengkap dan wajar", "NIK complete and plausible"),
        Fits = new("NIK_FITS", NikFits, "NIK cocok dengan jenis kelamin dan tanggal lahir", "NIK agrees with sex and birth date"),
        Alone = new("NIK_ALONE", NikAlone, "NIK tidak dipakai orang lain", "NIK belongs to nobody else"),
        Single = new("COMBINATION", Combination, "Tidak merangkap peran yang dilarang", "No forbidden double role") { FailsFrom = CombinationClass.Block },
        Appointed = new("LETTER", Letter, "SK ada dan masih berlaku", "Letter of appointment present and running", WhenUnknown.NotMet);

    private static readonly Criterion[] Identity = [Form, Fits, Alone];

    private static readonly Criterion BasicTraining = new("TRAINING", CriterionCheck.Training, "Sudah mengikuti Bimtek dasar", "Has followed the basic Bimtek", WhenUnknown.NotMet)
    {
        Trainings = [TrainingLevel.Basic, TrainingLevel.Advanced],
    };

    /// <summary>For kinds without rules of their own.</summary>
    public static IReadOnlyList<Criterion> Plain { get; } = [.. Identity, Appointed, Serving, Single];

    /// <summary>One of each criterion, to choose from when rules are edited.</summary>
    public static IReadOnlyList<Criterion> Every { get; } =
        [Citizen, Home(RegionLevel.Village), Aged(18), Literate, Conduct, BasicTraining, Appointed, Serving, Sexed, Form, Fits, Alone, Single];

    public static IEnumerable<(string Kind, string Body)> All()
    {
        yield return Checklist("PSM", Citizen, Home(RegionLevel.Village), Aged(18), Literate, Conduct, BasicTraining, Appointed, Serving, Sexed, Form, Fits, Alone, Listed, Single);
        yield return Checklist("TKSK", Citizen, Home(RegionLevel.Regency), Aged(18), Conduct, Appointed, Serving, Form, Fits, Alone, Single);
        yield return Checklist("TAGANA", Citizen, Aged(18), Appointed, Serving, Form, Fits, Alone, Single);
        yield return Checklist("PENSOSMAS", Citizen, Aged(18), Conduct, Appointed, Serving, Form, Fits, Alone, Single);
        yield return Checklist("KT", Citizen, Home(RegionLevel.Village), Aged(17), Appointed, Serving, Form, Fits, Alone, Single);
        yield return Checklist("LKS", Aged(18), Appointed, Serving, Form, Fits, Alone, Single);
        yield return Checklist("PKH", Citizen, Aged(18), Appointed, Serving, Form, Fits, Alone, Single with { FailsFrom = CombinationClass.NeedsApproval });
        yield return (RuleKind.Combinations, RuleJson.Write(new CombinationRules(DefaultCombinations.All)));
        yield return (RuleKind.AppointmentTerm, RuleJson.Write(new TermRules(5, new Dictionary<string, int?> { ["TAGANA"] = null })));
    }

    private static (string, string) Checklist(string kind, params Criterion[] criteria) => (RuleKind.Validity(kind), RuleJson.Write(new ValidityRules(criteria)));

    private static Criterion Aged(int years) => new("AGE", Age, $"Berumur {years} tahun atau lebih", $"Aged {years} or older") { From = years };

    private static Criterion Home(RegionLevel level) => level == RegionLevel.Village
        ? new("DOMICILE", Domicile, "KTP di desa/kelurahan tempat tugas", "KTP in the village of duty") { Level = level }
        : new("DOMICILE", Domicile, "KTP di kabupaten/kota tempat tugas", "KTP in the regency of duty", WhenUnknown.Met) { Level = level };
}
