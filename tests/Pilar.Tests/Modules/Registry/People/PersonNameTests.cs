using Pilar.Modules.Registry.People;

namespace Pilar.Tests.Modules.Registry.People;

public class PersonNameTests
{
    [Theory]
    [InlineData("H. Aulia Rahman Zainal Abidin, S. E. , M. M.", "Aulia Rahman Zainal Abidin")]
    [InlineData("Hj.Farida", "Farida")]
    [InlineData("MUHAMMAD NORMANSYAH S.SOS.I", "Muhammad Normansyah")]
    [InlineData("ABDUL HALIM SE", "Abdul Halim")]
    [InlineData("Drs.Taufiqurrahman Rizki", "Taufiqurrahman Rizki")]
    [InlineData("Drs. H. Parhan Norsehan", "Parhan Norsehan")]
    [InlineData("MUHAMMAD NAFIAH, S. PD. I ", "Muhammad Nafiah")]
    [InlineData("nur\u00A0asiah  sari", "Nur Asiah Sari")]
    [InlineData("M. Yuseran", "M. Yuseran")]
    [InlineData("Gusti Jumadi, S.T", "Gusti Jumadi")]
    [InlineData("I Putu Sukarta, SKM", "I Putu Sukarta")]
    [InlineData("Galuh SKM", "Galuh")]
    [InlineData("Siti Rabi'ah, S.E., M.M.", "Siti Rabi'ah")]
    [InlineData("Budi (alm)", "Budi")]
    public void Takes_titles_off(string text, string name) => Assert.Equal(name, PersonName.Parse(text).Full);

    [Fact]
    public void Keeps_titles_and_the_father_apart()
    {
        var name = PersonName.Parse("H. LUTFI BIN ARSYAD, S.Sos, M.Si");
        Assert.Equal(("Lutfi bin Arsyad", "Lutfi", "Arsyad", "H.", "S.Sos, M.Si"), (name.Full, name.Given, name.Father, name.Front, name.Back));
    }

    [Theory]
    [InlineData("Ma'ruf  AMIN", "maruf amin")]
    [InlineData("José-María", "jose maria")]
    [InlineData(" --Siti.  \"Rabi'ah\" (2) ", "siti rabiah 2")]
    [InlineData("siti aminah", "siti aminah")]
    [InlineData(null, "")]
    public void Folds_for_search(string? text, string folded)
    {
        Assert.Equal(folded, PersonName.Fold(text));
        // A mark that is dropped sends the text the longer way.
        Assert.Equal(folded, PersonName.Fold("\u0301" + text));
    }

    [Theory]
    [InlineData("Muhammad Taufiq", "M. Taufik")]
    [InlineData("Mochammad Yusuf", "Moehamad Yusup")]
    [InlineData("Ahmad Zainal", "Akhmad Jainal")]
    [InlineData("Abdul Rahman", "Abdoelrahman")]
    [InlineData("Abd. Rachman", "Abdul Rahman")]
    [InlineData("Noor Hayati", "Nur Hayaty")]
    [InlineData("Soekarno", "Sukarno")]
    [InlineData("Siti Fitriah", "St. Pitria")]
    [InlineData("Syamsudin", "Samsuddin")]
    [InlineData("Aabduhl Malik", "Abdul Malik")]
    [InlineData("Mhd Nur", "Muhammad Noer")]
    public void Spelling_families_sound_alike(string one, string other) => Assert.Equal(PersonName.Sound(one), PersonName.Sound(other));

    [Fact]
    public void Different_names_sound_different() => Assert.NotEqual(PersonName.Sound("Rahmawati"), PersonName.Sound("Rahmadi"));
}
