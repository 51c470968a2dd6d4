using System.CommandLine;
using Pilar.Kernel;
using Pilar.Modules.Registry.Summaries;

namespace Pilar.Cli;

internal sealed class SummaryVerb : Verb
{
    internal static readonly Option<string> Region = new("--region") { Description = "Region code, for example 63; ID = the nation", Required = true };
    internal static readonly Option<string?> Day = new("--as-of") { Description = "Day of the judgement, YYYY-MM-DD (default today)" };
    internal static readonly Option<string> Format = new("--format") { Description = "csv or json", DefaultValueFactory = _ => "csv" };

    public override Command Create()
    {
        var command = new Command("summary", "Prints the validity table of a region's children") { Region, Day, Format };
        command.SetAction((parsed, _) => CommandLine.InInstallation(parsed, async services =>
        {
            var table = await services.GetRequiredService<RegistryFigures>().Of(parsed.GetValue(Region), AsOf.Read(parsed.GetValue(Day), services.GetRequiredService<Clock>()))
                ?? throw Unknown(parsed);
            await TableOutput.Write(parsed.GetValue(Format)!, SummaryRow.Header, SummaryRow.Of(table).Select(r => r.Cells));
            return 0;
        }));
        return command;
    }

    internal static Refusal Unknown(ParseResult parsed) => new($"There is no region with the code \"{parsed.GetValue(Region)}\".");
}
