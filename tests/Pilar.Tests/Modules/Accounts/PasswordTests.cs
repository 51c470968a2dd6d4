using Pilar.Data.Accounts;
using Pilar.Kernel;

namespace Pilar.Tests.Modules.Accounts;

public class PasswordTests
{
    private static readonly Account Siti = new() { FullName = "Siti Aminah Rahman", Email = "siti.aminah@dinsos.test.id" };

    [Theory]
    [InlineData("pendek")]
    [InlineData("password1234")]
    [InlineData("P4ssw0rd!2026")]
    [InlineData("rahasia123456")]
    [InlineData("indonesiamerdeka45")]
    [InlineData("qwertyuiop12")]
    [InlineData("0987654321poiuyt")]
    [InlineData("abcabcabcabcabc")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("081234567890")]
    [InlineData("sitiaminah1985")]
    [InlineData("demo-pilar-2026")]
    [InlineData("akucintakamu123")]
    public void Refuses_what_everybody_tries_first(string password) =>
        Assert.Equal("Password", Assert.Throws<Refusal>(() => Pilar.Modules.Accounts.PasswordRules.Refuse(password, Siti)).About);

    [Theory]
    [InlineData("kuda terbang di atas genting")]
    [InlineData("xK9vQ2mLp4Wz")]
    [InlineData("lemari biru menari pelan")]
    [InlineData("gajah-membaca-koran")]
    public void Takes_unrelated_words_and_chance(string password) => Pilar.Modules.Accounts.PasswordRules.Refuse(password, Siti);
}
