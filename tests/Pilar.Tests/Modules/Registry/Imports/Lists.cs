using System.Text;
using Microsoft.EntityFrameworkCore;
using Pilar.Data.Jobs;
using Pilar.Modules.Registry.Imports;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Registry.Imports;

/// <summary>Small lists of Kabupaten Banjar (63.03) and what tests do with them.</summary>
internal static class Lists
{
    public const string Regency = "63.03";
    public const string Header = "No,NIK,Nama Lengkap,Tanggal Lahir,L/P,Alamat,Desa,Kecamatan,Nomor SK,Tanggal SK,Berlaku Sampai,Bimtek Dasar,Keterangan";

    /// <summary>A sound line of a PSM of Desa Aluh Aluh Besar.</summary>
    public static string Line(int no, string nik, string name, string born, string sex, string village = "Aluh Aluh Besar", string district = "Aluh Aluh", string remark = "", string decree = "") =>
        $"{no},{nik},{name},{born},{sex},Jl. Uji RT 01,{village},{district},{(decree.Length > 0 ? decree : $"400/{no}/2024")},05-02-2024,31-12-2027,Sudah,{remark}";

    public static MemoryStream File(params string[] lines) => new(Encoding.UTF8.GetBytes(Header + "\n" + string.Join('\n', lines) + "\n"));

    /// <summary>Uploads as somebody, reads in the background; state "ready" afterwards.</summary>
    public static async Task<Guid> Upload(this House house, Desk desk, Stream file, string name = "psm banjar.csv", string kind = "PSM")
    {
        var started = await desk.Get<StartImport>().Run(file, name, kind, Regency, queue: true, CancellationToken.None);
        await house.RunJobs();
        return started.Import.Id;
    }

    public static async Task Commit(this House house, Desk desk, Guid id, ConflictRule rule = ConflictRule.FillGaps)
    {
        desk.Db.ChangeTracker.Clear();
        await desk.Get<CommitImport>().Queue(await desk.Db.Set<Import>().FirstAsync(i => i.Id == id), rule);
        await house.RunJobs();
    }

    public static async Task Undo(this House house, Desk desk, Guid id)
    {
        desk.Db.ChangeTracker.Clear();
        await desk.Get<UndoImport>().Queue(await desk.Db.Set<Import>().FirstAsync(i => i.Id == id));
        await house.RunJobs();
    }

    public static async Task<Guid> Import(this House house, Desk desk, ConflictRule rule, params string[] lines)
    {
        var id = await house.Upload(desk, File(lines));
        await house.Commit(desk, id, rule);
        return id;
    }

    public static async Task<List<ImportRow>> Rows(this House house, Guid id)
    {
        await using var desk = house.AsSystem();
        Assert.Null(await desk.Db.Jobs.Where(j => j.State == JobState.Failed).Select(j => j.Note).FirstOrDefaultAsync());
        return await desk.Db.Set<ImportRow>().AsNoTracking().Where(r => r.ImportId == id).OrderBy(r => r.Number).ToListAsync();
    }
}
