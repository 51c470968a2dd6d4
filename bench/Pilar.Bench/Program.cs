using Pilar.Bench;

return args switch
{
    ["generate", var people, var folder] => await Generate.Run(int.Parse(people), folder),
    ["list", var first, var rows, var file] => ImportList.Write(int.Parse(first), int.Parse(rows), file),
    ["web", var url, var people, var process, var provider, var file] => await WebLoad.Run(url, int.Parse(people), int.Parse(process), provider, file),
    ["report", var file] => WebReport.Write(file, "people"),
    ["report", var file, var noun] => WebReport.Write(file, noun),
    ["fill-cases", var cases, var services, var folder] => await CaseFill.Run(int.Parse(cases), int.Parse(services), folder),
    ["cases", var url, var cases, var process, var provider, var file] => await CaseLoad.Run(url, int.Parse(cases), int.Parse(process), provider, file),
    ["index", var file, var asked] => IndexLookups.Run(file, int.Parse(asked)),
    ["certificates", var wanted, var folder, var file] => await CertificateBatch.Run(int.Parse(wanted), folder, file),
    ["providers", var services, var questions, var folder] => await HelpBench.Run(int.Parse(services), int.Parse(questions), folder),
    ["activities", var entries, var folder] => await MonthlyRun.Run(int.Parse(entries), folder),
    ["portfolio", var years, var folder] => await PortfolioBench.Run(int.Parse(years), folder),
    ["sync", var phones, var program, var folder] => await SyncBench.Run(int.Parse(phones), program, folder),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("generate PEOPLE FOLDER | list FIRST ROWS FILE | web URL PEOPLE SERVER_PROCESS PROVIDER FILE | report FILE [NOUN] | fill-cases CASES SERVICES FOLDER | cases URL CASES SERVER_PROCESS PROVIDER FILE | index CSV ASKED | certificates NUMBER FOLDER PDF | providers SERVICES QUESTIONS FOLDER | activities ENTRIES FOLDER | portfolio YEARS FOLDER | sync PHONES PROGRAM FOLDER");
    return 2;
}
