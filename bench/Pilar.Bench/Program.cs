using Pilar.Bench;

return args switch
{
    ["generate", var people, var folder] => await Generate.Run(int.Parse(people), folder),
    ["list", var first, var rows, var file] => ImportList.Write(int.Parse(first), int.Parse(rows), file),
    ["web", var url, var people, var process, var label] => await WebLoad.Run(url, int.Parse(people), int.Parse(process), label),
    ["index", var file, var asked] => IndexLookups.Run(file, int.Parse(asked)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("generate PEOPLE FOLDER | list FIRST ROWS FILE | web URL PEOPLE SERVER_PROCESS LABEL | index CSV ASKED");
    return 2;
}
