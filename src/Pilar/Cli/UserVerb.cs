using System.CommandLine;
using System.Security.Cryptography;
using Pilar.Kernel;
using Pilar.Modules.Accounts;

namespace Pilar.Cli;

internal sealed class UserVerb : Verb
{
    // Without letters and digits that look alike.
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
    private static readonly Option<string> Email = new("--email") { Description = "Address to sign in with", Required = true };
    private static readonly Option<string> Name = new("--name") { Description = "Full name", Required = true };
    private static readonly Option<string> Role = new("--role") { Description = string.Join(", ", Enum.GetNames<Role>()), Required = true };
    private static readonly Option<string> Region = new("--region") { Description = "Region code, such as 63 or 63.03; ID for the nation", Required = true };
    private static readonly Option<bool> PasswordFromInput = new("--password-stdin") { Description = "Read the password from standard input instead of making one" };

    public override Command Create()
    {
        var add = new Command("add", "Adds an account with a role in a region") { Email, Name, Role, Region, PasswordFromInput };
        add.SetAction((parsed, _) => CommandLine.InInstallation(parsed, async services =>
        {
            var given = parsed.GetValue(PasswordFromInput) ? await Console.In.ReadLineAsync() ?? "" : null;
            var password = given ?? string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Alphabet, 5)));
            await services.GetRequiredService<AddAccount>().Run(new(
                parsed.GetValue(Email)!, parsed.GetValue(Name)!, RoleNamed(parsed.GetValue(Role)!), parsed.GetValue(Region), password));
            Console.WriteLine(given is null ? $"Password (shown only now): {password}" : "Account added.");
            return 0;
        }));
        return new Command("user", "Accounts") { add };
    }

    /// <summary>RegencyOfficer, regency-officer and regency_officer are all understood.</summary>
    private static Role RoleNamed(string text) =>
        Enum.TryParse<Role>(text.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var role) && Enum.IsDefined(role) && !int.TryParse(text, out _)
            ? role
            : throw new Refusal($"There is no role \"{text}\". Roles: {string.Join(", ", Enum.GetNames<Role>())}.");
}
