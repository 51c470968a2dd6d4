using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Selections.Nominations;
using Pilar.Modules.Selections.Setup;
using Pilar.Tests.Modules.Activities;
using Pilar.Tests.Support;
using SkiaSharp;

namespace Pilar.Tests.Modules.Selections;

public class NominationTests
{
    [Theory, EachDatabase]
    public async Task A_regency_nominates_who_is_eligible_and_the_portfolio_comes_from_real_work(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await using (var regency = house.As(Role.RegencyOfficer, "63.03")) Assert.Equal(nameof(SelectionForm.Region), (await Assert.ThrowsAsync<Refusal>(() => regency.Get<KeepSelections>().Add(Contest.Form("63")))).About);
        var contest = await Contest.In(house, "63");
        var (dahlia, role) = await Contest.Somebody(house, "Dahlia Rekaan", "63.03.05.2009");
        var (_, second) = await Contest.Somebody(house, "Kenanga Rekaan", "63.03.05.2010");
        await dahlia.Write();
        await dahlia.Write(Volunteer.Form("2026-10-13", 2.5m));
        await using var office = house.As(Role.RegencyOfficer, "63.03");
        var nominate = office.Get<Nominate>();
        await using (var neighbour = house.As(Role.RegencyOfficer, "63.04")) Assert.Equal(nameof(NominateForm.Role), (await Assert.ThrowsAsync<Refusal>(() => neighbour.Get<Nominate>().Run(contest.Selection, new() { Role = role }))).About);
        var id = await nominate.Run(contest.Selection, new() { Role = role });
        Assert.Contains("sebanyak yang diizinkan", (await Assert.ThrowsAsync<Refusal>(() => nominate.Run(contest.Selection, new() { Role = second }))).Message, StringComparison.Ordinal);
        Assert.Contains("Surat rekomendasi", (await Assert.ThrowsAsync<Refusal>(() => nominate.Submit(id, new() { WithoutSanction = true }))).Message, StringComparison.Ordinal);
        office.Db.ChangeTracker.Clear();
        var papers = await office.Db.Set<NominationPaper>().Where(p => p.NominationId == id).Select(p => p.Id).ToArrayAsync();
        Assert.Contains("sanksi", (await Assert.ThrowsAsync<Refusal>(() => nominate.Submit(id, new() { Papers = papers }))).Message, StringComparison.Ordinal);
        office.Db.ChangeTracker.Clear();
        await nominate.Submit(id, new() { Papers = papers, WithoutSanction = true });
        await Assert.ThrowsAsync<Denied>(() => nominate.Accept(id));

        // The candidate adds the own story; nobody else of the village may.
        await using (var own = dahlia.Desk()) await own.Get<AddMaterial>().Run(id, new() { Innovation = "Warung data di balai desa", Photos = [Photo()] });
        var kenanga = await Volunteer.In(house, "Mawar Rekaan");
        await using (var other = kenanga.Desk()) await Assert.ThrowsAsync<Missing>(() => other.Get<AddMaterial>().Run(id, new() { Innovation = "Bukan saya" }));
        var browser = await house.SignIn(dahlia.Email);
        Assert.Contains("Warung data", (await browser.Page($"/selections/nominations/{id}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("PSM berprestasi", (await browser.Page("/selections/mine")).Body!.TextContent, StringComparison.Ordinal);
        var photo = await office.Db.Set<NominationFile>().Select(f => f.Id).SingleAsync();
        Assert.Equal("image/jpeg", (await browser.GetAsync(new Uri($"/selections/files/{photo}", UriKind.Relative))).Content.Headers.ContentType!.MediaType);

        await using var province = contest.Desk();
        var figures = await province.Get<Portfolios>().Of(await province.Db.Set<Nomination>().SingleAsync(n => n.Id == id));
        Assert.Equal((2, 4, 40, 1.8), (Figure("Kegiatan dicatat"), Figure("Jam kegiatan"), Figure("Orang dijangkau"), Math.Round(Figure("Tahun mengabdi menurut SK"), 1)));
        Assert.Equal(nameof(Nomination.Reason), (await Assert.ThrowsAsync<Refusal>(() => province.Get<Nominate>().Return(id, new()))).About);
        await province.Get<Nominate>().Return(id, new() { Reason = "SK belum terbaca" });
        office.Db.ChangeTracker.Clear();
        await nominate.Submit(id, new() { Papers = papers, WithoutSanction = true });
        province.Db.ChangeTracker.Clear();
        await province.Get<Nominate>().Accept(id);
        var verbs = await province.Db.Audit.Where(a => a.SubjectId == id).OrderBy(a => a.Id).Select(a => a.Verb).ToListAsync();
        Assert.Equal(["Nominate", "SubmitNomination", "AddMaterial", "ReturnNomination", "SubmitNomination", "AcceptNomination"], verbs);

        double Figure(string name) => figures.Single(f => f.Indonesian == name).Value;
    }

    /// <summary>A small picture.</summary>
    internal static FormFile Photo()
    {
        using var bitmap = new SKBitmap(40, 30);
        using var image = SKImage.FromBitmap(bitmap);
        var content = image.Encode(SKEncodedImageFormat.Jpeg, 80).ToArray();
        return new(new MemoryStream(content), 0, content.Length, "Photos", "foto.jpg") { Headers = new HeaderDictionary() };
    }
}
