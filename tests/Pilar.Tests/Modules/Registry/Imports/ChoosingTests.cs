using System.Text;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.Imports;
using Pilar.Modules.Registry.Imports.Reading.Columns;
using Pilar.Modules.Registry.People;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Registry.Imports;

/// <summary>What an officer looks at and decides between uploading a list and committing it.</summary>
public class ChoosingTests
{
    private static readonly string Siti = Lists.Line(1, "6303015708859001", "Siti Aminah", "17-08-1985", "P");
    private static readonly string Moved = Siti.Replace("Jl. Uji RT 01", "Jl. Lain RT 02", StringComparison.Ordinal);

    [Theory, EachDatabase]
    public async Task A_corrected_column_is_read_again_and_remembered_for_the_office(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await using var officer = house.As(Role.RegencyOfficer, Lists.Regency);
        var first = await house.Upload(officer, WithCode("kode-17"));
        Assert.Equal("", await Remark(house, first));
        officer.Db.ChangeTracker.Clear();
        var import = await officer.Db.Set<Import>().SingleAsync(i => i.Id == first);
        var mapping = Assert.Single(ListLayout.From(import.Layout).Tables).Mapping;
        await officer.Get<ChangeMapping>().Run(import, [mapping.With(mapping.Columns.Single(c => c.Heading == "Kolom X").Index, ListField.Remark)]);
        await house.RunJobs();
        Assert.Equal("kode-17", await Remark(house, first));
        Assert.Equal("kode-18", await Remark(house, await house.Upload(officer, WithCode("kode-18"))));
        await using var desk = house.AsSystem();
        Assert.Equal(1, await desk.Db.Audit.CountAsync(a => a.Verb == "CorrectImportColumns" && a.SubjectId == first));
    }

    [Theory, EachDatabase]
    public async Task The_difference_is_shown_before_the_commit_and_a_row_can_be_decided_on(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await using var officer = house.As(Role.RegencyOfficer, Lists.Regency);
        await house.Import(officer, ConflictRule.FillGaps, Siti);
        var id = await house.Upload(officer, Lists.File(Moved));
        var row = Assert.Single(await house.Rows(id));
        var facts = officer.Get<RowSeal>().Open(row);
        var kept = Assert.Single(await officer.Get<RowDiff>().Of(row, facts, ConflictRule.FillGaps), c => c.Field == nameof(Person.Address));
        Assert.Equal(("Jl. Uji RT 01", "Jl. Lain RT 02", false), (kept.Before, kept.After, kept.Take));
        Assert.True((await officer.Get<RowDiff>().Of(row, facts, ConflictRule.TakeList)).Single(c => c.Field == nameof(Person.Address)).Take);
        officer.Db.ChangeTracker.Clear();
        await officer.Get<DecideRow>().Run(await officer.Db.Set<Import>().SingleAsync(i => i.Id == id), 1, RowDecision.TakeList);
        await house.Commit(officer, id, ConflictRule.KeepOurs);
        await using var desk = house.AsSystem();
        Assert.Equal("Jl. Lain RT 02", (await desk.Db.Set<Person>().SingleAsync()).Address);
        officer.Db.ChangeTracker.Clear();
        var done = await officer.Db.Set<Import>().SingleAsync(i => i.Id == id);
        await Assert.ThrowsAsync<Refusal>(() => officer.Get<DecideRow>().Run(done, 1, RowDecision.Skip));
    }

    [Theory, EachDatabase]
    public async Task A_changed_text_counts_the_version_up_and_stands_in_the_log(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await using var officer = house.As(Role.RegencyOfficer, Lists.Regency);
        await house.Import(officer, ConflictRule.FillGaps, Siti);
        await using var before = house.AsSystem();
        var siti = await before.Db.Set<Person>().SingleAsync();
        var id = await house.Import(officer, ConflictRule.TakeList, Moved);
        await using var desk = house.AsSystem();
        Assert.Equal(siti.Version + 1, (await desk.Db.Set<Person>().SingleAsync()).Version);
        var logged = await desk.Db.Audit.SingleAsync(a => a.Verb == "CommitImportRows" && a.SubjectId == id);
        Assert.Contains("\"Address\":[\"Jl. Uji RT 01\",\"Jl. Lain RT 02\"]", logged.Changes, StringComparison.Ordinal);
        siti.Phone = "+6281100000001";
        await Assert.ThrowsAsync<Conflict>(() => before.Db.Commit(new Act(Pilar.Modules.Registry.RegistryPermissions.ImportLists, "ChangePerson", Lists.Regency, nameof(Person), siti.Id)));
    }

    private static MemoryStream WithCode(string code) =>
        new(Encoding.UTF8.GetBytes($"No,NIK,Nama Lengkap,Tanggal Lahir,L/P,Desa,Kecamatan,Kolom X\n1,6303015708859001,Siti Aminah,17-08-1985,P,Aluh Aluh Besar,Aluh Aluh,{code}\n"));

    private static async Task<string> Remark(House house, Guid id)
    {
        await using var desk = house.AsSystem();
        return desk.Get<RowSeal>().Open(Assert.Single(await house.Rows(id))).Remark;
    }
}
