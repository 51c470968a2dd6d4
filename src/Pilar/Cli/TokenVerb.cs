using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Accounts;

namespace Pilar.Cli;

internal sealed class TokenVerb : Verb
{
    private static readonly Option<string> User = new("--user") { Description = "E-mail address of the account the token acts for", Required = true };
    private static readonly Option<string> Name = new("--name") { Description = "What the token is for", Required = true };
    private static readonly Option<int> Days = new("--days") { Description = "Days until it expires", DefaultValueFactory = _ => CreateToken.UsualDays };

    public override Command Create()
    {
        var create = new Command("create", "Prints a personal access token once") { User, Name, Days };
        create.SetAction((parsed, _) => CommandLine.InInstallation(parsed, async services =>
        {
            var address = parsed.GetValue(User)!.Trim().ToUpperInvariant();
            var account = await services.GetRequiredService<AppDb>().Users.FirstOrDefaultAsync(a => a.NormalizedUserName == address && a.ClosedAt == null)
                ?? throw new Refusal($"No open account has the address {parsed.GetValue(User)}.");
            Console.WriteLine(await services.GetRequiredService<CreateToken>().Run(account.Id, parsed.GetValue(Name)!, parsed.GetValue(Days)));
            return 0;
        }));
        return new Command("token", "Personal access tokens for programs") { create };
    }
}
