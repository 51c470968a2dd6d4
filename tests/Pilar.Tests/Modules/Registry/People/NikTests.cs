using FsCheck.Xunit;
using Pilar.Modules.Registry.People;

namespace Pilar.Tests.Modules.Registry.People;

public class NikTests
{
    [Theory]
    [InlineData("6303051708850001", Sex.Male)]
    [InlineData("6303055708850001", Sex.Female)]
    [InlineData("6372011708850001", Sex.Male)]
    [InlineData("9921111708850001", Sex.Male)]
    public void Takes_plausible_numbers(string text, Sex sex)
    {
        var nik = Nik.Parse(text)!.Value;
        Assert.Equal(sex, nik.Sex);
        Assert.Equal((17, 8, 85), (nik.Day, nik.Month, nik.Year));
    }

    [Theory]
    [InlineData("6303053002850001", NikFault.ImpossibleDate)]
    [InlineData("6303057208850001", NikFault.ImpossibleDate)]
    [InlineData("6303050008850001", NikFault.ImpossibleDate)]
    [InlineData("5171234567890001", NikFault.ImpossibleDate)]
    [InlineData("630305170885001", NikFault.NotSixteenDigits)]
    [InlineData("63030517O8850001", NikFault.NotSixteenDigits)]
    [InlineData("6,30305E+15", NikFault.NotSixteenDigits)]
    [InlineData("", NikFault.Missing)]
    [InlineData(null, NikFault.Missing)]
    [InlineData(" - ", NikFault.Missing)]
    public void Says_what_is_wrong(string? text, NikFault expected)
    {
        Assert.False(Nik.TryParse(text, out _, out var fault));
        Assert.Equal(expected, fault);
    }

    [Theory]
    [InlineData("'6303051708850001")]
    [InlineData("6303 0517 0885 0001")]
    [InlineData("6303\u00A00517\u00A00885\u00A00001 ")]
    [InlineData("63.03.05.170885.0001")]
    [InlineData("630305-170885-0001")]
    [InlineData("=\"6303051708850001\"")]
    public void Looks_through_what_lists_put_around_the_digits(string text) => Assert.Equal("6303051708850001", Nik.Parse(text)!.Value.Digits);

    [Fact]
    public void Takes_29_February_only_when_some_century_has_it()
    {
        Assert.NotNull(Nik.Parse("6303052902000001"));
        Assert.NotNull(Nik.Parse("6303052902840001"));
        Assert.Null(Nik.Parse("6303052902850001"));
    }

    [Fact]
    public void Sees_contradictions_with_sex_and_birth_date()
    {
        var nik = Nik.Parse("6303051708850001")!.Value;
        Assert.Empty(nik.Against(Sex.Male, new(1985, 8, 17)));
        Assert.Empty(nik.Against(null, null));
        Assert.Equal([NikFault.ContradictsSex, NikFault.ContradictsBirthDate], nik.Against(Sex.Female, new(1985, 8, 18)));
    }

    [Fact]
    public void Chooses_the_century_by_age()
    {
        Assert.Equal(new DateOnly(1926, 1, 1), Nik.Parse("6303050101260001")!.Value.BirthDate(new(2026, 11, 1)));
        Assert.Equal(new DateOnly(2005, 1, 1), Nik.Parse("6303050101050001")!.Value.BirthDate(new(2026, 11, 1)));
    }

    [Property]
    public bool A_number_made_from_a_person_agrees_with_that_person(DateTime born, bool female, ushort serial)
    {
        var day = born.Day + (female ? 40 : 0);
        var nik = Nik.Parse($"630305{day:00}{born.Month:00}{born.Year % 100:00}{serial % 10000:0000}");
        return born.Year % 100 == 0 && born is { Month: 2, Day: 29 }
            || nik is { } n && n.Sex == (female ? Sex.Female : Sex.Male) && !n.Against(n.Sex, DateOnly.FromDateTime(born)).Any();
    }

    [Property]
    public bool Never_fails_on_any_text(string? text) => Nik.TryParse(text, out _, out var fault) == fault is null;
}
