using System.CommandLine;
using Pilar.Data.AuditChain;

namespace Pilar.Cli;

internal sealed class AuditVerb : Verb
{
    public override Command Create()
    {
        var verify = new Command("verify", "Checks the hash chain of the audit log, names the first broken row");
        verify.SetAction((parsed, cancel) => CommandLine.InInstallation(parsed, async services =>
        {
            var sealer = services.GetRequiredService<AuditSealer>();
            await sealer.SealAll(cancel);
            var (intact, broken) = await sealer.Verify(cancel);
            if (broken is not null)
            {
                await Console.Error.WriteLineAsync(broken);
                return 1;
            }
            Console.WriteLine($"{intact} rows, chain unbroken.");
            return 0;
        }));
        return new Command("audit", "The audit log") { verify };
    }
}
