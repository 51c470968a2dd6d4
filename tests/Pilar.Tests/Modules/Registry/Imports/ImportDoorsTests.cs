using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.Imports;
using Pilar.Modules.Registry.People;
using Pilar.Tests.Modules.Accounts;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Registry.Imports;

/// <summary>The three doors a list can come in by: the API, the page, the command line.</summary>
public class ImportDoorsTests
{
    private static readonly string Siti = Lists.Line(1, "6303015708859001", "Siti Aminah", "17-08-1985", "P");
    private static readonly byte[] NoList = "%PDF-1.7\n1 0 obj"u8.ToArray();

    [Theory, EachDatabase]
    public async Task Programs_upload_commit_and_undo_what_their_region_allows(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var neighbour = await house.Program(await house.Token(Role.RegencyOfficer, "63.04"));
        Assert.Equal(HttpStatusCode.Forbidden, (await Doors.Upload(neighbour, Lists.File(Siti).ToArray())).StatusCode);
        var program = await house.Program(await house.Token(Role.RegencyOfficer, Lists.Regency));
        var refused = await Doors.Upload(program, NoList);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "application/problem+json"), (refused.StatusCode, refused.Content.Headers.ContentType!.MediaType));
        Assert.Contains("PDF", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Doors.Upload(program, Lists.File(Siti).ToArray(), kind: "RELAWAN")).StatusCode);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(house.Folder, "uploads")));

        var accepted = await Doors.Upload(program, Lists.File(Siti).ToArray());
        Assert.Equal(HttpStatusCode.Accepted, accepted.StatusCode);
        var address = new Uri(accepted.Headers.Location!.ToString(), UriKind.RelativeOrAbsolute);
        await house.RunJobs();
        Assert.Equal("ready", (await Standing(program, address)).GetProperty("state").GetString());
        Assert.Equal(HttpStatusCode.NotFound, (await neighbour.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await neighbour.PostAsync(new Uri(address + "/commit", UriKind.Relative), null)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Doors.Upload(program, Lists.File(Siti).ToArray())).StatusCode);

        Assert.Equal(HttpStatusCode.Accepted, (await program.PostAsync(new Uri(address + "/commit", UriKind.Relative), null)).StatusCode);
        await house.RunJobs();
        var done = await Standing(program, address);
        Assert.Equal(("done", 1), (done.GetProperty("state").GetString(), done.GetProperty("statuses").GetProperty("new").GetInt32()));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await program.PostAsync(new Uri(address + "/commit", UriKind.Relative), null)).StatusCode);
        Assert.Equal(HttpStatusCode.Accepted, (await program.PostAsync(new Uri(address + "/undo", UriKind.Relative), null)).StatusCode);
        await house.RunJobs();
        Assert.Equal("undone", (await Standing(program, address)).GetProperty("state").GetString());
        await using var desk = house.AsSystem();
        Assert.False(await desk.Db.Set<Person>().AnyAsync());
        Assert.Equal(["StartImportCommit", "StartImportUndo", "UploadImport"], await desk.Db.Audit.Where(a => a.Origin != "job" && (a.Verb == "UploadImport" || a.Verb.StartsWith("StartImport"))).Select(a => a.Verb).Distinct().Order().ToListAsync());
    }

    [Theory, EachDatabase]
    public async Task The_page_answers_a_wrong_file_with_a_sentence_and_a_list_with_its_import(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var browser = await house.SignIn(Role.RegencyOfficer, Lists.Regency);
        Assert.Contains("PDF", await (await Doors.Send(browser, NoList)).Error(), StringComparison.Ordinal);
        await using var desk = house.AsSystem();
        Assert.False(await desk.Db.Set<Import>().AnyAsync());
        var answer = await Doors.Send(browser, Lists.File(Siti).ToArray());
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        await house.RunJobs();
        Assert.Contains("Siti Aminah", (await browser.Page(answer.Headers.Location!.Path())).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_command_line_says_by_its_exit_code_what_became_of_a_file()
    {
        await using var house = await House.Open(DatabaseProvider.Sqlite);
        var list = Path.Combine(house.Folder, "psm.csv");
        await File.WriteAllBytesAsync(list, Lists.File(Siti).ToArray());
        Assert.Equal(2, (await Doors.Run(house, "import", list)).ExitCode);
        var before = await house.AsSystem().Db.Audit.CountAsync();
        var (code, output, _) = await Doors.Run(house, "import", list, "--kind", "PSM", "--region", Lists.Regency, "--dry-run");
        Assert.Equal((0, true), (code, output.Contains("1 new", StringComparison.Ordinal)));
        await using var desk = house.AsSystem();
        Assert.Equal((false, false, before), (await desk.Db.Set<Import>().AnyAsync(), await desk.Db.Set<Person>().AnyAsync(), await desk.Db.Audit.CountAsync()));
        Assert.False(Directory.Exists(Path.Combine(house.Folder, "uploads")));
        Assert.Equal(0, (await Doors.Run(house, "import", list, "--kind", "PSM", "--region", Lists.Regency)).ExitCode);
        Assert.Equal(1, await desk.Db.Set<Person>().CountAsync());
    }

    private static async Task<JsonElement> Standing(HttpClient program, Uri address) => await program.GetFromJsonAsync<JsonElement>(address);
}
