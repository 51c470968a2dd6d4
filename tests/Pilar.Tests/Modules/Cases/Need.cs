using Microsoft.EntityFrameworkCore;
using Pilar.Kernel;
using Pilar.Modules.Cases.Records;
using Pilar.Modules.Cases.Reports;
using Pilar.Tests.Modules.Registry.Documents;
using Pilar.Tests.Modules.Registry.People;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Cases;

/// <summary>Invented people in need.</summary>
internal static class Need
{
    public const string Elderly = "PMKS-08", Poor = "PMKS-24", Trafficked = "PMKS-18";

    public static ReportForm Form(string name = "Mawar Rekaan", string kind = Elderly, int age = 70) => new()
    {
        Name = name, Age = age, Sex = "P", Kinds = [kind], Village = Somebody.Village, Need = "Tinggal sendiri, sakit, dan jarang makan.", Basis = LegalBasis.PublicTask, BasisNote = "Ditemukan saat kunjungan.",
    };

    /// <summary>A case reported by an officer of the regency.</summary>
    public static async Task<Guid> In(House house, ReportForm? form = null)
    {
        await using var desk = house.As(Role.RegencyOfficer, "63.03");
        return (await desk.Get<ReportCase>().Run(form ?? Form())).Id;
    }

    /// <summary>A paper kept beside a case.</summary>
    public static async Task<Guid> Paper(House house, Guid id)
    {
        await using var desk = house.AsSystem();
        await desk.Get<KeepPapers>().Run(id, new() { File = DocumentTests.Upload(DocumentTests.Pdf, "a.pdf") });
        return await desk.Db.Set<CasePaper>().Where(p => p.CaseId == id).Select(p => p.Id).SingleAsync();
    }
}
