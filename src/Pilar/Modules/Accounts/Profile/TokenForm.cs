namespace Pilar.Modules.Accounts.Profile;

internal sealed class TokenForm
{
    public string Name { get; set; } = "";
    public int? Days { get; set; } = CreateToken.UsualDays;
}
