using Microsoft.EntityFrameworkCore;
using Pilar.Kernel;
using Pilar.Modules.Practice.Discussion;
using Pilar.Modules.Practice.Stories;
using Pilar.Modules.Practice.Visits;
using Pilar.Tests.Modules.Registry.Documents;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Practice;

/// <summary>Invented stories of one regency.</summary>
internal static class Told
{
    public const string Regency = "63.03", District = "63.03.05", Neighbour = "63.04", Third = "63.05", Kind = "PMKS-08";

    public static StoryForm Form(string title = "Rantang harian bagi lansia yang tinggal sendiri") => new()
    {
        Title = title, Problem = "Banyak warga lanjut usia tinggal sendiri dan jarang makan.", Steps = "1. Mendata bersama RT.\n2. Tetangga memasak bergilir.\n3. PSM mengantar dan mencatat.", Cost = 12_500_000,
        Result = "Warga yang didatangi makan dua kali sehari.", Contact = "Dinas Sosial, bidang pemberdayaan", Tags = "lansia, gotong royong", Kinds = [Kind],
    };

    /// <summary>A story that awaits review and has a file, a comment under a published one, and a visit to where that was done.</summary>
    public static async Task<(Guid Story, Guid File, Guid Comment, Guid Visit)> Kept(House house)
    {
        await using var author = house.As(Role.Tksk, District);
        var (write, review) = (author.Get<WriteStory>(), author.Get<ReviewStory>());
        var (waiting, published) = (await write.Run(Form()), await write.Run(Form("Kebun bersama keluarga miskin")));
        await author.Get<StoryFiles>().Add(waiting, new() { Files = [DocumentTests.Upload(DocumentTests.Pdf, "langkah.pdf")] });
        await write.Submit(waiting, new());
        await write.Submit(published, new());
        await using (var officer = house.As(Role.RegencyOfficer, Regency)) await officer.Get<ReviewStory>().Publish(published);
        var comment = await author.Get<Discuss>().Say(published, new() { Text = "Benihnya dari dinas pertanian." });
        await using var guests = house.As(Role.RegencyOfficer, Third);
        var visit = await guests.Get<ArrangeVisit>().Plan(published, Visit());
        return (waiting, await author.Db.Set<StoryFile>().Select(f => f.Id).SingleAsync(), comment, visit);
    }

    public static VisitForm Visit(string day = "2026-10-20") => new() { On = DateOnly.Parse(day), Guests = "4 TKSK", Hosts = "Dinas Sosial", Aim = "Cara mendata bersama RT" };
}
