namespace Pilar.Modules.Accounts.Profile;

internal sealed class PasskeyForm
{
    public string Name { get; set; } = "";

    /// <summary>What the browser's authenticator answered, as JSON; filled in by passkey.js.</summary>
    public string Credential { get; set; } = "";
}
