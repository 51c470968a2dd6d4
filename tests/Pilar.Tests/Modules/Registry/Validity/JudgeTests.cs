using Pilar.Modules.Registry;
using Pilar.Modules.Registry.Certificates;
using Pilar.Modules.Registry.People;
using Pilar.Modules.Registry.Pillars;
using Pilar.Modules.Registry.Validity;
using static Pilar.Tests.Modules.Registry.Validity.Facts;

namespace Pilar.Tests.Modules.Registry.Validity;

public class JudgeTests
{
    [Fact]
    public void Finds_a_complete_PSM_valid_and_in_force()
    {
        var judgement = Psm().First();
        Assert.Equal((Verdict.Valid, null, true, CombinationClass.None), (judgement.Verdict, judgement.Problems, judgement.InForce, judgement.Combination));
        Assert.Equal(new DateOnly(2028, 1, 1), judgement.AgainOn);
    }

    public static TheoryData<string, Verdict> Flaws => new()
    {
        { "BIRTHDATE_MISSING", Verdict.Incomplete }, { "AGE_UNDER_18", Verdict.Invalid }, { "SEX_MISSING", Verdict.Incomplete }, { "NIK_MISSING", Verdict.Incomplete },
        { "NIK_FORMAT", Verdict.Invalid }, { "NIK_SEX", Verdict.Invalid }, { "NIK_DATE", Verdict.Invalid }, { "NIK_SEX|NIK_DATE", Verdict.Invalid },
        { "NIK_SHARED", Verdict.Invalid }, { "VILLAGE_UNRESOLVED", Verdict.Incomplete }, { "DOMICILE_MISMATCH", Verdict.Invalid }, { "TRAINING_NONE", Verdict.Invalid },
        { "SK_NONE", Verdict.Invalid }, { "SK_EXPIRED", Verdict.Invalid }, { "ROLE_ENDED", Verdict.Invalid }, { "ROLE_NOT_ACTIVE", Verdict.Invalid },
        { "ROLE_BLOCK", Verdict.Invalid }, { "ROLE_NEEDS_APPROVAL", Verdict.Incomplete }, { "CONDUCT_NOT_MET", Verdict.Invalid },
    };

    [Theory, MemberData(nameof(Flaws))]
    public void Names_each_flaw_by_its_code_alone(string problem, Verdict verdict)
    {
        var good = Psm();
        var flawed = problem switch
        {
            "BIRTHDATE_MISSING" => good with { BirthDate = null },
            "AGE_UNDER_18" => good with { BirthDate = new(2010, 1, 1) },
            "SEX_MISSING" => good with { Sex = null },
            "NIK_MISSING" => good with { Nik = NikFindings.Missing },
            "NIK_FORMAT" => good with { Nik = NikFindings.Malformed },
            "NIK_SEX" => good with { Nik = NikFindings.AgainstSex },
            "NIK_DATE" => good with { Nik = NikFindings.AgainstBirthDate },
            "NIK_SEX|NIK_DATE" => good with { Nik = NikFindings.AgainstSex | NikFindings.AgainstBirthDate },
            "NIK_SHARED" => good with { Nik = NikFindings.Shared },
            "VILLAGE_UNRESOLVED" => good.With(r => r with { RegionCode = "63.03.05" }),
            "DOMICILE_MISMATCH" => good with { VillageCode = "63.03.05.2002" },
            "TRAINING_NONE" => good with { Certificates = [] },
            "SK_NONE" => good.With(r => r with { Appointments = [] }),
            "SK_EXPIRED" => good.With(r => r with { Appointments = [new(new(2020, 1, 1), new(2025, 12, 31))] }),
            "ROLE_ENDED" => good.With(r => r with { Status = RoleStatus.Ended, EndsOn = new(2026, 10, 31) }),
            "ROLE_NOT_ACTIVE" => good.With(r => r with { Status = RoleStatus.Paused, PausedOn = new(2026, 6, 1) }),
            "ROLE_BLOCK" => Psm(Role("PSM", "63.03.06.2001")),
            "ROLE_NEEDS_APPROVAL" => Psm(Role("PKH", "63.03.05")),
            "CONDUCT_NOT_MET" => good with { Evidence = [new("CONDUCT", false, new(2026, 1, 1), null, null)] },
            _ => throw new ArgumentOutOfRangeException(nameof(problem)),
        };
        var judgement = flawed.First();
        Assert.Equal((verdict, problem), (judgement.Verdict, judgement.Problems));
    }

    [Fact]
    public void Counts_the_eighteenth_birthday_and_the_last_day_of_a_letter_in()
    {
        var young = Psm() with { BirthDate = new(2008, 11, 1) };
        Assert.Equal("AGE_UNDER_18", young.First(Day.AddDays(-1)).Problems);
        Assert.Equal(Day, young.First(Day.AddDays(-1)).AgainOn);
        Assert.Equal(Verdict.Valid, young.First().Verdict);

        var ending = Psm().With(r => r with { Appointments = [new(new(2025, 1, 1), Day)] });
        Assert.Equal((Verdict.Valid, Day.AddDays(1)), (ending.First().Verdict, ending.First().AgainOn));
        Assert.Equal(("SK_EXPIRED", false), (ending.First(Day.AddDays(1)).Problems, ending.First(Day.AddDays(1)).InForce));

        var leaving = Psm().With(r => r with { Status = RoleStatus.Ended, EndsOn = Day });
        Assert.Equal(Verdict.Valid, leaving.First().Verdict);
        Assert.Equal("ROLE_ENDED", leaving.First(Day.AddDays(1)).Problems);
    }

    [Fact]
    public void Lets_a_letter_without_end_run_five_years_less_a_day_and_one_of_TAGANA_for_ever()
    {
        var openEnded = Psm().With(r => r with { Appointments = [new(new(2021, 11, 2), null)] });
        Assert.Equal((Verdict.Valid, Day.AddDays(1)), (openEnded.First().Verdict, openEnded.First().AgainOn));
        Assert.Equal("SK_EXPIRED", openEnded.First(Day.AddDays(1)).Problems);
        var tagana = Psm().With(r => Role("TAGANA", "63.03") with { Appointments = [new(new(2001, 1, 1), null)] });
        Assert.Equal((Verdict.Valid, true), (tagana.First().Verdict, tagana.First().InForce));
    }

    [Fact]
    public void Lifts_a_forbidden_combination_while_an_exception_is_valid()
    {
        var two = Psm(Role("PSM", "63.03.06.2001"));
        Assert.Equal((Verdict.Invalid, CombinationClass.Block), (two.First().Verdict, two.First().Combination));
        var excused = two with { Exceptions = [new("PSM", "PSM", Day, Day.AddDays(10), "12/SK")] };
        Assert.Equal((Verdict.Valid, CombinationClass.Flag, Day.AddDays(11)), (excused.First().Verdict, excused.First().Combination, excused.First().AgainOn));
        Assert.Equal(CombinationClass.Block, excused.First(Day.AddDays(11)).Combination);
    }

    [Fact]
    public void Counts_only_roles_in_force_as_a_double_role()
    {
        var expired = Role("PSM", "63.03.06.2001", until: Day.AddDays(-1));
        Assert.Equal((Verdict.Valid, CombinationClass.None), (Psm(expired).First().Verdict, Psm(expired).First().Combination));
        Assert.Equal(CombinationClass.Block, Psm(expired).First(Day.AddDays(-1)).Combination);
    }

    [Fact]
    public void Takes_a_certificate_until_it_lapses_or_is_revoked()
    {
        var certificate = new CertificateFacts(TrainingLevel.Basic, new(2023, 1, 1), Day, null, "1");
        Assert.Equal(Verdict.Valid, (Psm() with { Certificates = [certificate] }).First().Verdict);
        Assert.Equal("TRAINING_NONE", (Psm() with { Certificates = [certificate] }).First(Day.AddDays(1)).Problems);
        Assert.Equal("TRAINING_NONE", (Psm() with { Certificates = [certificate with { RevokedOn = Day }] }).First().Problems);
        Assert.Equal(Verdict.Valid, (Psm() with { Certificates = [certificate with { RevokedOn = Day }] }).First(Day.AddDays(-1)).Verdict);
        Assert.Equal("TRAINING_NONE", (Psm() with { Certificates = [certificate with { Level = TrainingLevel.Special }] }).First().Problems);
    }

    [Fact]
    public void Believes_the_latest_evidence_that_still_holds()
    {
        var person = Psm() with { Evidence = [new("CONDUCT", false, new(2026, 5, 1), null, null), new("CONDUCT", true, new(2026, 9, 1), Day, "SKCK")] };
        Assert.Equal(Verdict.Valid, person.First().Verdict);
        Assert.Equal("CONDUCT_NOT_MET", person.First(Day.AddDays(1)).Problems);
        Assert.Equal(Verdict.Valid, person.First(new(2026, 4, 30)).Verdict);
    }
}
