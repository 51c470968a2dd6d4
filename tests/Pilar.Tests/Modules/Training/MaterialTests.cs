using System.IO.Compression;
using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry;
using Pilar.Modules.Registry.Documents;
using Pilar.Modules.Training.Curricula;
using Pilar.Modules.Training.Events;
using Pilar.Modules.Training.Materials;
using Pilar.Modules.Training.Records;
using Pilar.Modules.Training.Seats;
using Pilar.Tests.Modules.Registry.Documents;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Training;

public class MaterialTests
{
    private const string Presentation = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

    internal static readonly byte[] Slides = Zip(("[Content_Types].xml", Types("/ppt/presentation.xml", Presentation + ".main+xml")), ("ppt/presentation.xml", "<p/>"));

    public static TheoryData<byte[], string?> Office() => new()
    {
        { Slides, Presentation },
        { Zip(("[Content_Types].xml", Types("/word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml")), ("word/document.xml", "<w/>")), "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
        { Zip(("mimetype", "application/vnd.oasis.opendocument.presentation"), ("content.xml", "<o/>")), "application/vnd.oasis.opendocument.presentation" },
        { Slides[..^30], null },
        { Zip(("[Content_Types].xml", Types("/ppt/presentation.xml", Presentation + ".main+xml"))), null },
        { Zip(("[Content_Types].xml", Types("/ppt/presentation.xml", Presentation + ".main+xml")), ("ppt/presentation.xml", "<p/>"), ("ppt/vbaProject.bin", "x")), null },
        { Zip(("[Content_Types].xml", Types("/ppt/presentation.xml", "application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml")), ("ppt/presentation.xml", "<p/>")), null },
        { Zip(("[Content_Types].xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><Types/>"), ("ppt/presentation.xml", "<p/>")), null },
        { Zip(("mimetype", "application/vnd.oasis.opendocument.presentation"), ("content.xml", "<o/>"), ("Basic/script.xml", "x")), null },
        { Zip(("mimetype", "application/epub+zip"), ("content.xml", "<o/>")), null },
        { Zip(("virus.exe", "MZ")), null },
    };

    [Theory, MemberData(nameof(Office))]
    public void Office_files_are_known_by_what_is_in_them_and_carry_no_macros(byte[] content, string? type) => Assert.Equal(type, OfficeFile.Of(content));

    [Theory, EachDatabase]
    public async Task What_cannot_be_handed_out_is_refused_in_words_and_nothing_of_the_upload_stays(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider, settings: ("Materials:MostMegabytes", "1"));
        var session = await Course.Plan(house, await Course.Open(house, ("63.03", 1)), Course.Lesson("Rujukan", 0, 8, 10));
        await using var province = house.As(Role.ProvinceOfficer, "63");
        var before = await house.Acts();
        foreach (var (wrong, said) in new (IFormFile[], string)[]
        {
            ([], "Pilih"), ([File("kosong.pdf", [])], "kosong"), ([File("besar.pdf", [.. DocumentTests.Pdf, .. new byte[1 << 20]])], "paling besar 1 MB"), ([File("a.pdf", DocumentTests.Pdf), File("virus.pdf", "MZ"u8.ToArray())], "\"virus.pdf\" bukan"),
            ([.. Enumerable.Range(0, 6).Select(n => File($"{n}.pdf", DocumentTests.Pdf))], "Paling banyak 5"),
        })
        {
            province.Db.ChangeTracker.Clear();
            var refusal = await Assert.ThrowsAsync<Refusal>(() => province.Get<MaterialFiles>().AddToSession(session, wrong));
            Assert.Equal("Files", refusal.About);
            Assert.Contains(said, refusal.Message, StringComparison.Ordinal);
        }
        Assert.Equal((before, 0, 0), (await house.Acts(), await province.Db.Set<Material>().CountAsync(), await province.Db.Set<Document>().CountAsync()));
        await using (var regency = house.As(Role.RegencyOfficer, "63.03")) await Assert.ThrowsAsync<Denied>(() => regency.Get<MaterialFiles>().AddToSession(session, [File("a.pdf", DocumentTests.Pdf)]));
        await using (var stranger = house.As(Role.RegencyOfficer, "63.04")) await Assert.ThrowsAsync<Missing>(() => stranger.Get<MaterialFiles>().AddToSession(session, [File("a.pdf", DocumentTests.Pdf)]));
    }

    [Theory, EachDatabase]
    public async Task Materials_of_a_session_reach_those_who_take_part_and_nobody_else(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var roles = await Course.Untrained(house, "63.03", 2);
        var id = await Course.Open(house, ("63.03", 1));
        var session = await Course.Plan(house, id, Course.Lesson("Rujukan", 0, 8, 10));
        var people = await Course.Nominate(house, "63.03", id, [.. roles]);
        var (seated, waiting) = (people.Single(p => p.HasSeat), people.Single(p => !p.HasSeat));
        var office = await house.SignIn(Role.ProvinceOfficer, "63");
        var page = $"/trainings/{id}/materials";
        Assert.Contains("bukan PDF", await (await office.Upload(page, "material", new() { ["Input.Target"] = session.ToString() }, ("Input.Files", "paparan.pptx", "PK"u8.ToArray()))).Error(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await office.Upload(page, "material", new() { ["Input.Target"] = session.ToString() }, ("Input.Files", "Paparan rujukan.pptx", Slides), ("Input.Files", "modul.pdf", DocumentTests.Pdf))).StatusCode);
        await using var desk = house.AsSystem();
        Assert.Equal(1, await desk.Db.Audit.CountAsync(a => a.SubjectId == id && a.Verb == "AddMaterials"));
        var file = (await desk.Db.Set<Material>().AsNoTracking().ToListAsync()).Single(m => m.Form == "PPTX");

        var phone = await house.Serve();
        var shown = (await phone.Page($"/i/{seated.Code}")).QuerySelector(".materials")!.TextContent;
        Assert.Contains("Paparan rujukan.pptx", shown, StringComparison.Ordinal);
        Assert.Contains("PPTX, 1 kB", shown, StringComparison.Ordinal);
        Assert.Null((await phone.Page($"/i/{waiting.Code}")).QuerySelector(".materials"));
        var answer = await phone.GetAsync(new Uri($"/i/{seated.Code}/materials/{file.Id}", UriKind.Relative));
        Assert.Equal((Presentation, "attachment"), (answer.Content.Headers.ContentType?.MediaType, answer.Content.Headers.ContentDisposition?.DispositionType));
        Assert.Equal(Slides, await answer.Content.ReadAsByteArrayAsync());
        foreach (var (who, address) in new[]
        {
            (phone, $"/i/{waiting.Code}/materials/{file.Id}"), (phone, $"/i/tidakada/materials/{file.Id}"), (phone, $"/i/{seated.Code}/materials/{Guid.NewGuid()}"), (await house.SignIn(Role.RegencyOfficer, "63.04"), $"/trainings/materials/{file.Id}"),
        })
            Assert.Equal((address, HttpStatusCode.NotFound), (address, (await who.GetAsync(new Uri(address, UriKind.Relative))).StatusCode));
        Assert.Equal(HttpStatusCode.OK, (await (await house.SignIn(Role.RegencyOfficer, "63.03")).GetAsync(new Uri($"/trainings/materials/{file.Id}", UriKind.Relative))).StatusCode);

        var email = await house.AddAccount(Role.Volunteer, "63.03");
        await using (var regency = house.As(Role.RegencyOfficer, "63.03")) await regency.Get<LinkAccount>().Run(seated.PersonId, email);
        Assert.NotNull((await (await house.SignIn(email)).Page("/trainings/mine")).QuerySelector($"a[href='/i/{seated.Code}']"));

        Assert.Equal(HttpStatusCode.Redirect, (await office.Submit(page, $"remove-{file.Id}", [])).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await phone.GetAsync(new Uri($"/i/{seated.Code}/materials/{file.Id}", UriKind.Relative))).StatusCode);
        await using (var province = house.As(Role.ProvinceOfficer, "63")) await province.Get<PlanSession>().Run(id, session, new() { Remove = true });
        Assert.Equal((0, 0), (await desk.Db.Set<Material>().CountAsync(), await desk.Db.Set<Document>().CountAsync()));
    }

    [Theory, EachDatabase]
    public async Task A_new_edition_hands_out_the_files_of_the_old_one_which_keeps_its_own(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await using var province = house.As(Role.ProvinceOfficer, "63");
        var form = new CurriculumForm { Name = "Bimtek rekaan", Level = TrainingLevel.Basic, Kinds = ["PSM"], Subjects = "Etika; 2; diskusi; https://contoh.test/etika\nRujukan; 3" };
        var first = await province.Get<DraftCurriculum>().Run(form);
        Assert.Equal("Subjects", (await Assert.ThrowsAsync<Refusal>(() => province.Get<ChangeCurriculum>().Run(first, new() { Name = "x", Kinds = ["PSM"], Subjects = "Etika; 2; diskusi; javascript:alert(1)" }))).About);
        province.Db.ChangeTracker.Clear();
        var subject = (await Of(first)).Single(s => s.Title == "Etika");
        await province.Get<MaterialFiles>().AddToSubject(subject.Id, [File("etika.pdf", DocumentTests.Pdf)]);
        await province.Get<PutCurriculumInForce>().Run(first);
        await Assert.ThrowsAsync<Refusal>(() => province.Get<MaterialFiles>().AddToSubject(subject.Id, [File("lagi.pdf", DocumentTests.Pdf)]));
        province.Db.ChangeTracker.Clear();

        var second = await province.Get<DraftCurriculum>().Run(form, first);
        var copy = Assert.Single(await Files(second));
        Assert.Equal("https://contoh.test/etika", (await Of(second)).Single(s => s.Title == "Etika").Materials);
        form.Subjects = "Etika pelayanan; 2; diskusi\nRujukan; 3";
        await province.Get<ChangeCurriculum>().Run(second, form);
        Assert.Empty(await Files(second));
        var kept = Assert.Single(await Files(first));
        Assert.Equal(copy.DocumentId, kept.DocumentId);
        Assert.Equal(DocumentTests.Pdf, await province.Get<Attachments>().Open(kept.DocumentId));

        var regency = await house.SignIn(Role.RegencyOfficer, "63.03");
        Assert.Contains("etika.pdf", (await regency.Page($"/curricula/{first}")).QuerySelector(".materials")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await regency.GetAsync(new Uri($"/trainings/materials/{kept.Id}", UriKind.Relative))).StatusCode);

        Task<List<Subject>> Of(Guid curriculum) => province.Db.Set<Subject>().AsNoTracking().Where(s => s.CurriculumId == curriculum).ToListAsync();
        Task<List<Material>> Files(Guid curriculum) => province.Db.Set<Material>().AsNoTracking().Where(m => province.Db.Set<Subject>().Any(s => s.Id == m.SubjectId && s.CurriculumId == curriculum)).ToListAsync();
    }

    internal static FormFile File(string name, byte[] content) => new(new MemoryStream(content), 0, content.Length, "Files", name) { Headers = new HeaderDictionary() };

    private static string Types(string part, string type) => $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"{part}\" ContentType=\"{type}\"/></Types>";

    private static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in parts)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name, CompressionLevel.NoCompression).Open());
                writer.Write(text);
            }
        return buffer.ToArray();
    }
}
