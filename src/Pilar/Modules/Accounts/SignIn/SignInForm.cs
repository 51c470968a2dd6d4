namespace Pilar.Modules.Accounts.SignIn;

internal sealed class SignInForm
{
    public string Email { get; set; } = "";
    public string Password { get; set; } = "";
    public bool Remember { get; set; }
}

/// <summary>What the browser's authenticator answered, as JSON.</summary>
internal sealed class PasskeyAnswer
{
    public string Credential { get; set; } = "";
}
