using Pilar.Modules.Cases.Records;

namespace Pilar.Bench;

/// <summary>Asks a running server with very many cases what officers and volunteers ask all day, as the people of several regencies.</summary>
internal static class CaseLoad
{
    private const int PageSize = 50;

    public static async Task<int> Run(string url, int cases, int server, string provider, string file)
    {
        var (password, invented) = (WebLoad.Setting("PILAR_BENCH_PASSWORD"), new InventedCases(cases, DateOnly.Parse(WebLoad.Setting("PILAR_AsOf"))));
        var officers = await Task.WhenAll(Enumerable.Range(0, InventedCases.Offices).Select(o => Browser.SignIn(url, InventedCases.Officer(o), password)));
        var volunteers = await Task.WhenAll(Enumerable.Range(0, InventedCases.Offices).Select(o => Browser.SignIn(url, InventedCases.Volunteer(o), password)));
        var known = Enumerable.Range(0, InventedCases.Offices).Select(invented.Of).ToList();
        // A case that its regency's officer answers for: read and referred whatever its kind.
        var own = known.ConvertAll(ofOffice => ofOffice.Where(n => invented.Desk(n) == 0).ToList());
        var planned = own.ConvertAll(ofOffice => ofOffice.Where(n => invented.Stage(n) is CaseStage.Plan or CaseStage.Services).ToList());
        using var run = new LoadRun(cases, server, provider, file);
        run.Note("cases of one of the regencies asked about", $"{known.Average(o => o.Count):N0} on average, {known.Average(o => o.Count(n => invented.Stage(n) != CaseStage.Closed)):N0} of them not closed");
        await Ask("my work, officer", (_, _) => "/cases/work");
        await Ask("my work, volunteer", (_, _) => "/cases/work", volunteers);
        await Ask("cases of a regency", (_, _) => "/cases");
        await Ask("cases, one stage", (_, i) => $"/cases?stage={(i % 2 == 0 ? CaseStage.Services : CaseStage.Assessment)}");
        await Ask("cases, one kind", (_, i) => $"/cases?kind={InventedCases.Kind(i)}");
        await Ask("cases, overdue", (_, _) => "/cases?overdue=true");
        await Ask("cases, closed too, page far back", (o, i) => $"/cases?stage=all&page={Math.Max(2, known[o].Count / PageSize - i % 7)}");
        await Ask("search by number", (o, i) => $"/cases?stage=all&q={InventedCases.Number(At(known[o], i))}");
        await Ask("search by name", (o, i) => $"/cases?stage=all&q={Uri.EscapeDataString(InventedCases.Name(At(known[o], i)))}");
        await Ask("record of a case", (o, i) => $"/cases/{InventedCases.Id(At(own[o], i))}");
        await Ask("figures of a regency", (_, _) => "/cases/figures");
        await Ask("services that fit a case", (o, i) => $"/cases/{InventedCases.Id(At(planned[o], i))}/refer");
        run.NoteMemory();
        foreach (var browser in officers.Concat(volunteers)) browser.Dispose();
        return 0;

        Task Ask(string name, Func<int, int, string> path, Browser[]? who = null) => run.Measure(name, i => ((who ?? officers)[i % InventedCases.Offices], path(i % InventedCases.Offices, i)));

        // Far apart, so that no page of the database serves two requests in a row.
        static int At(List<int> some, int i) => some[(int)(i * 7919L % some.Count)];
    }
}
