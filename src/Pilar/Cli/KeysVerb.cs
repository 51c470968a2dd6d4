using System.CommandLine;
using Pilar.Data.Secrets;
using Pilar.Modules.Training.Certificates;

namespace Pilar.Cli;

internal sealed class KeysVerb : Verb
{
    private static readonly Option<bool> Continue = new("--continue") { Description = "Go on with a rotation that was interrupted, without another new key" };

    public override Command Create()
    {
        var rotate = new Command("rotate", "Adds an encryption key and rewrites every encrypted value with it") { Continue };
        rotate.SetAction((parsed, cancel) => CommandLine.InInstallation(parsed, async services =>
        {
            var (key, rewritten) = await services.GetRequiredService<KeyRotation>().Run(!parsed.GetValue(Continue), cancel);
            Console.WriteLine($"Key {key} in use, {rewritten} values rewritten. Take a new backup.");
            return 0;
        }));
        var credentials = new Command("credentials", "Adds a key that signs the credentials of certificates from now on; those signed before stay good");
        credentials.SetAction((parsed, _) => CommandLine.InInstallation(parsed, async services =>
        {
            Console.WriteLine($"Key {await services.GetRequiredService<RotateCredentialKey>().Run()} signs credentials from now on. Take a new backup.");
            return 0;
        }));
        return new Command("keys", "Encryption and signing keys of this installation") { rotate, credentials };
    }
}
