using Pilar.Modules.Registry.Imports.Matching;
using Pilar.Modules.Registry.People;

namespace Pilar.Tests.Modules.Registry.Imports;

public class SamePersonTests
{
    private static readonly DateOnly Born = new(1985, 8, 17);

    private static Identity Who(string name, string nik = "", DateOnly? born = null, Sex? sex = Sex.Female, string place = "63.03.01.2012") => new()
    {
        Given = name, Nik = nik, HasNik = Nik.Parse(nik) is not null, Born = born, Sex = sex, Places = [place], ThisYear = 2026,
    };

    [Fact]
    public void One_number_and_two_spellings_of_a_name_are_one_person() =>
        Assert.Equal(Sameness.Surely, SamePerson.Judge(Who("siti rukayah", "6303015708859001", Born), Who("st rukaya", "6303015708859001")));

    [Fact]
    public void One_number_and_two_names_are_two_people() =>
        Assert.Equal(Sameness.Different, SamePerson.Judge(Who("siti rukayah", "6303015708859001", Born), Who("rusmini", "6303015708859001", new(1990, 5, 2))));

    [Fact]
    public void Twins_with_numbers_side_by_side_are_two_people() =>
        Assert.Equal(Sameness.Different, SamePerson.Judge(Who("nor aida", "6303015708859001", Born), Who("nor aina", "6303015708859002", Born)));

    [Fact]
    public void Namesakes_born_on_one_day_with_two_sound_numbers_are_two_people() =>
        Assert.Equal(Sameness.Different, SamePerson.Judge(Who("rahmawati", "6303015708859900", Born), Who("rahmawati", "6303055708859051", Born)));

    [Theory]
    [InlineData("6303015708859070")]
    [InlineData("630301570885907")]
    [InlineData("63030157088590071")]
    [InlineData("")]
    public void A_number_with_a_slip_or_none_does_not_part_name_and_birth_date(string damaged) =>
        Assert.True(SamePerson.Judge(Who("rahmawati", "6303015708859007", Born), new Identity { Given = "rachmawaty", Nik = damaged, HasNik = false, Born = Born, Places = ["63.03.01.2012"], ThisYear = 2026 }) >= Sameness.Probably);

    [Fact]
    public void A_common_name_alone_is_nobody() =>
        Assert.True(SamePerson.Judge(Who("siti aminah"), Who("siti aminah", place: "63.05.01.2001")) < Sameness.Probably);
}
