using Pilar.Bench;

return args switch
{
    ["generate", var people, var folder] => await Generate.Run(int.Parse(people), folder),
    ["list", var first, var rows, var file] => ImportList.Write(int.Parse(first), int.Parse(rows), file),
    ["web", var url, var people, var process, var provider, var file] => await WebLoad.Run(url, int.Parse(people), int.Parse(process), provider, file),
    ["report", var file] => WebReport.Write(file),
    ["index", var file, var asked] => IndexLookups.Run(file, int.Parse(asked)),
    ["certificates", var wanted, var folder, var file] => await CertificateBatch.Run(int.Parse(wanted), folder, file),
    ["providers", var services, var questions, var folder] => await HelpBench.Run(int.Parse(services), int.Parse(questions), folder),
    ["activities", var entries, var folder] => await MonthlyRun.Run(int.Parse(entries), folder),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("generate PEOPLE FOLDER | list FIRST ROWS FILE | web URL PEOPLE SERVER_PROCESS PROVIDER FILE | report FILE | index CSV ASKED | certificates NUMBER FOLDER PDF | providers SERVICES QUESTIONS FOLDER | activities ENTRIES FOLDER");
    return 2;
}
