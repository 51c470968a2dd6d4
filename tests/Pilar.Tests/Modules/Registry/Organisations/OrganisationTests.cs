using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.Organisations;
using Pilar.Modules.Registry.Pillars;
using Pilar.Tests.Modules.Registry.Documents;
using Pilar.Tests.Modules.Registry.People;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Registry.Organisations;

public class OrganisationTests
{
    private static OrganisationForm Form(OrganisationKind kind = OrganisationKind.Lks, string region = "63.03", string name = "Yayasan Uji Kasih") =>
        new() { Kind = kind, Name = name, Region = region, Phone = "0511 123 4567", RegisteredOn = new(2020, 1, 1) };

    [Theory, EachDatabase]
    public async Task Is_recorded_once_changed_with_its_version_and_seen_only_in_its_region(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await Assert.ThrowsAsync<Refusal>(() => house.As(Role.Leader, "63.03").Get<RecordOrganisation>().Run(Form()));
        var id = await house.As(Role.RegencyOfficer, "63.03").Get<RecordOrganisation>().Run(Form());
        Assert.Equal("Name", (await Assert.ThrowsAsync<Refusal>(() => house.As(Role.RegencyOfficer, "63.03").Get<RecordOrganisation>().Run(Form(name: "YAYASAN UJI  KASIH")))).About);
        await house.As(Role.RegencyOfficer, "63.03").Get<RecordOrganisation>().Change(id, Form(name: "Yayasan Uji Sayang"));
        await Assert.ThrowsAsync<Conflict>(() => house.As(Role.RegencyOfficer, "63.03").Get<RecordOrganisation>().Change(id, Form(name: "Yayasan Uji Lain")));
        await Assert.ThrowsAsync<Missing>(() => house.As(Role.RegencyOfficer, "63.04").Get<RecordOrganisation>().Change(id, Form()));
        var stored = await house.AsSystem().Db.Set<Organisation>().SingleAsync();
        Assert.Equal(("Yayasan Uji Sayang", "yayasan uji sayang", "+625111234567"), (stored.Name, stored.SortName, stored.Phone));
        Assert.Equal(2, await house.AsSystem().Db.Audit.CountAsync(a => a.SubjectId == id));
    }

    [Theory]
    [EachDatabase(OrganisationKind.Lks, "63.04", "Region")]
    [EachDatabase(OrganisationKind.Lks, "ID", "Region")]
    [EachDatabase(OrganisationKind.KarangTaruna, "63.03", "Region")]
    [EachDatabase(OrganisationKind.Lks, "63.03.99", "Region")]
    public async Task Refuses_a_region_that_is_elsewhere_unknown_or_too_large(DatabaseProvider provider, OrganisationKind kind, string region, string about)
    {
        await using var house = await House.Open(provider);
        Assert.Equal(about, (await Assert.ThrowsAsync<Refusal>(() => house.As(Role.RegencyOfficer, "63.03").Get<RecordOrganisation>().Run(Form(kind, region)))).About);
    }

    [Theory, EachDatabase]
    public async Task An_accreditation_runs_as_long_as_its_grade_says_and_a_scan_is_kept(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var id = await house.As(Role.RegencyOfficer, "63.03").Get<RecordOrganisation>().Run(Form());
        Assert.Equal("Grade", (await Assert.ThrowsAsync<Refusal>(() => house.As(Role.RegencyOfficer, "63.03").Get<AddPaper>().Run(id, new() { Kind = PaperKind.Accreditation, IssuedOn = new(2025, 3, 1) }))).About);
        foreach (var (grade, end) in new[] { (AccreditationGrade.A, new DateOnly(2030, 2, 28)), (AccreditationGrade.B, new(2028, 2, 29)), (AccreditationGrade.C, new(2027, 2, 28)) })
        {
            await house.As(Role.RegencyOfficer, "63.03").Get<AddPaper>().Run(id, new() { Kind = PaperKind.Accreditation, Grade = grade, IssuedOn = new(2025, 3, 1), Scan = DocumentTests.Upload(DocumentTests.Pdf, "a.pdf") });
            var paper = await house.AsSystem().Db.Set<OrganisationPaper>().SingleAsync(p => p.Grade == grade);
            Assert.Equal(end, paper.ExpiresOn);
            Assert.NotNull(paper.DocumentId);
        }
    }

    [Theory, EachDatabase]
    public async Task Officers_are_pillar_roles_where_there_is_such_a_role_and_rows_elsewhere(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var person = await Somebody.In(house, "Uji Pengurus");
        var lks = await house.As(Role.RegencyOfficer, "63.03").Get<RecordOrganisation>().Run(Form());
        var ipsm = await house.As(Role.RegencyOfficer, "63.03").Get<RecordOrganisation>().Run(Form(OrganisationKind.Ipsm, name: "IPSM Uji"));
        await Assert.ThrowsAsync<Refusal>(() => house.As(Role.RegencyOfficer, "63.03").Get<AddOfficer>().Run(lks, new() { Person = person, Position = "Ketua" }));
        Assert.Equal("Organisation", (await Assert.ThrowsAsync<Refusal>(() => house.As(Role.RegencyOfficer, "63.03").Get<AssignPillarRole>().Run(person, new() { Kind = "LKS", Region = "63.03", Organisation = ipsm }))).About);
        await house.As(Role.RegencyOfficer, "63.03").Get<AddOfficer>().Run(ipsm, new() { Person = person, Position = "Ketua" });
        await house.As(Role.RegencyOfficer, "63.03").Get<AssignPillarRole>().Run(person, new() { Kind = "LKS", Region = "63.03", Organisation = lks, Position = "Ketua" });
        Assert.Equal("Ketua", (await house.AsSystem().Db.Set<Officer>().SingleAsync()).Position);
        await Assert.ThrowsAsync<Refusal>(() => house.As(Role.RegencyOfficer, "63.03").Get<EndOrganisation>().Run(lks, new(2026, 10, 1), "bubar"));
        await house.As(Role.RegencyOfficer, "63.03").Get<EndOrganisation>().Run(ipsm, new(2026, 10, 1), "bubar");
        Assert.Equal(OrganisationStatus.Ended, (await house.AsSystem().Db.Set<Organisation>().SingleAsync(o => o.Id == ipsm)).Status);
    }
}
