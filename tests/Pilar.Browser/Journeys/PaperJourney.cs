using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pilar.Browser.Support;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Training.Curricula;
using Pilar.Modules.Training.Events;
using Pilar.Modules.Training.Needs;
using Pilar.Modules.Training.Papers;
using Pilar.Modules.Training.Questions;
using Pilar.Modules.Training.Seats;
using static Microsoft.Playwright.Assertions;

namespace Pilar.Browser.Journeys;

/// <summary>A participant sits a test on the phone while the line comes and goes; the office enters another from paper.</summary>
[Collection(SiteCollection.Name)]
public sealed class PaperJourney(Site site)
{
    private const int MostBytes = 40 * 1024;

    [Fact]
    public async Task A_phone_answers_loses_the_line_and_the_browser_and_hands_in()
    {
        var (code, _) = await Sitting("Bimtek uji ponsel", 0);
        var path = $"/i/{code}/papers/1";
        var phone = await site.Open(Screen.Phone);
        await phone.GotoAsync($"/i/{code}");
        var scales = await Scales.Beside(phone);
        await phone.GetByRole(AriaRole.Link, new() { Name = "Tes awal" }).ClickAsync();
        await Expect(phone.Locator("[data-paper] fieldset, [data-paper] .field")).ToHaveCountAsync(20);
        Assert.InRange((await scales.Read(phone)).First, 1, MostBytes);
        await phone.ShouldFitWidth();
        await phone.ShouldBeAccessible();

        await Choose(phone, 0);
        await Expect(phone.Locator(".saving")).ToHaveTextAsync("Semua jawaban tersimpan.");
        await phone.Context.SetOfflineAsync(true);
        await Choose(phone, 1);
        await Choose(phone, 2);
        await Expect(phone.Locator(".saving")).ToContainTextAsync("2 jawaban tersimpan di ponsel ini");
        await phone.GetByRole(AriaRole.Button, new() { Name = "Serahkan jawaban" }).ClickAsync();
        await Expect(phone.Locator(".saving")).ToContainTextAsync("Tidak ada sinyal");
        await phone.CloseAsync();

        await phone.Context.SetOfflineAsync(false);
        var again = await phone.Context.NewPageAsync();
        await again.GotoAsync(path);
        await Expect(again.Locator(".saving")).ToHaveTextAsync("Semua jawaban tersimpan.");
        // From the office now, not from the phone.
        var other = await site.Open(Screen.Phone, script: false);
        await other.GotoAsync(path);
        await Expect(other.Locator("[data-paper] input:checked")).ToHaveCountAsync(3);

        await again.GetByRole(AriaRole.Button, new() { Name = "Serahkan jawaban" }).ClickAsync();
        await Expect(again.GetByText("Jawaban Anda sudah diserahkan")).ToBeVisibleAsync();
        await again.ShouldBeAccessible();
        await other.GetByRole(AriaRole.Button, new() { Name = "Serahkan jawaban" }).ClickAsync();
        await Expect(other.Locator("main")).ToContainTextAsync("sudah diserahkan");
    }

    [Fact]
    public async Task The_office_types_a_row_from_paper_and_leaving_it_saves_it()
    {
        var (_, paper) = await Sitting("Bimtek uji kertas", 1);
        var office = await site.Open();
        await office.SignIn("provinsi@demo.pilar");
        await office.GotoAsync($"/trainings/papers/{paper}/entry");
        var first = office.Locator("[name^='c0.']");
        var hints = await office.Locator("thead .help").AllTextContentsAsync();
        await first.Nth(0).FocusAsync();
        for (var i = 0; i < hints.Count; i++)
        {
            await office.Keyboard.TypeAsync(hints[i].StartsWith("B/", StringComparison.Ordinal) ? "B" : hints[i].StartsWith('A') ? "A" : "16");
            await office.Keyboard.PressAsync("Tab");
        }
        // Leaving the row saves it.
        await Expect(office.Locator("[data-mark]").First).ToContainTextAsync("✓");
        await office.ReloadAsync();
        await Expect(first.Nth(0)).Not.ToHaveValueAsync("");
    }

    private static async Task Choose(IPage page, int question) => await page.Locator("[data-paper] fieldset").Nth(question).Locator("input").First.CheckAsync();

    /// <summary>An open test of 20 questions and somebody invited who may sit it.</summary>
    private async Task<(string Code, Guid Paper)> Sitting(string title, int person)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var grant = new Grant(Role.ProvinceOfficer, "63");
        services.GetRequiredService<Actor>().Become(Guid.CreateVersion7(), "Petugas", grant, [grant]);
        var db = services.GetRequiredService<AppDb>();
        var today = db.Clock.Today;
        var curriculum = await db.Set<Curriculum>().AsNoTracking().Include(c => c.Subjects).SingleAsync(c => c.Code == "PSM-DASAR" && c.State == CurriculumState.InForce);
        var id = await services.GetRequiredService<PrepareEvent>().Run(new()
        {
            Title = title, CurriculumId = curriculum.Id, DeviationReason = "Uji", Kinds = ["PSM"], StartsOn = today.AddDays(5), EndsOn = today.AddDays(6), Place = "Banjarmasin",
        });
        await services.GetRequiredService<SetQuotas>().Run(id, [new("63.03", "", 1)]);
        await services.GetRequiredService<OpenNominations>().Run(id);
        var (needs, _) = await services.GetRequiredService<TrainingNeeds>().Of(curriculum, "63.03", 8);
        var named = await services.GetRequiredService<Nominate>().Run(id, [needs[person].Holder.RoleId]);
        var questions = await db.Set<Question>().Where(q => q.CurriculumId == curriculum.Id && !q.IsRetired && q.Kind != QuestionKind.Scale).OrderBy(q => q.Number).Select(q => q.Id).Take(20).ToArrayAsync();
        var paper = await services.GetRequiredService<PreparePaper>().Run(id, new() { Kind = PaperKind.Before, Chosen = questions, Shuffled = true, Seed = 3 });
        await services.GetRequiredService<OpenPaper>().Run(paper);
        return (named[0].Code, paper);
    }
}
