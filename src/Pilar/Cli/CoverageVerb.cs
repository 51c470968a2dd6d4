using System.CommandLine;
using Pilar.Kernel;
using Pilar.Modules.Registry.Coverage;
using Pilar.Modules.Registry.Summaries;

namespace Pilar.Cli;

internal sealed class CoverageVerb : Verb
{
    public override Command Create()
    {
        var command = new Command("coverage", "Prints active and valid PSM village by village") { SummaryVerb.Region, SummaryVerb.Day, SummaryVerb.Format };
        command.SetAction((parsed, _) => CommandLine.InInstallation(parsed, async services =>
        {
            var table = await services.GetRequiredService<RegistryCoverage>().Of(parsed.GetValue(SummaryVerb.Region), AsOf.Read(parsed.GetValue(SummaryVerb.Day), services.GetRequiredService<Clock>()))
                ?? throw SummaryVerb.Unknown(parsed);
            await TableOutput.Write(parsed.GetValue(SummaryVerb.Format)!, CoverageRow.Header, table.Villages().Select(r => r.Cells));
            return 0;
        }));
        return command;
    }
}
