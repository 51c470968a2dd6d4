namespace Pilar.Modules.Accounts.SignIn;

internal sealed class SecondFactorForm
{
    public string Code { get; set; } = "";
}
