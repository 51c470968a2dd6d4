using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Cases.Records;
using Pilar.Modules.Cases.Reports;
using Pilar.Modules.Cases.Secrecy;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Cases.Citizens;

/// <summary>What somebody without an account tells.</summary>
public sealed class CitizenForm
{
    public string Need { get; set; } = "";
    public string? Village { get; set; }
    public string? Address { get; set; }
    public Urgency Urgency { get; set; }
    public string Name { get; set; } = "";
    public int? Age { get; set; }
    public string? Sex { get; set; }
    public string? Reporter { get; set; }
    public string? ReporterPhone { get; set; }

    /// <summary>Nobody sees this field; programs that fill in every form do.</summary>
    public string? Website { get; set; }
}

/// <summary>A citizen reports somebody in need, without an account: the program takes it in for them.</summary>
public sealed class CitizenReport(IServiceScopeFactory scopes, Actor asker)
{
    public async Task<Receipt> Run(CitizenForm form)
    {
        if (!string.IsNullOrEmpty(form.Website)) throw new Refusal(T("Laporan ini tidak dapat diterima. Muat ulang halaman lalu coba lagi.", "This report cannot be taken. Load the page again and retry."));
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().BecomeSystem(T("warga", "citizen"), asker.Origin);
        return await scope.ServiceProvider.GetRequiredService<ReportCase>().Run(new()
        {
            Need = form.Need, Village = form.Village, Address = form.Address, Urgency = form.Urgency, Name = form.Name, Age = form.Age, Sex = form.Sex,
            Basis = LegalBasis.PublicTask, BasisNote = T("Laporan warga melalui formulir umum; wali belum diketahui.", "Reported by a citizen with the public form; the guardian is not known yet."),
        }, new(ReportForm.Blank(form.Reporter), Registry.Phone.Normal(form.ReporterPhone, nameof(form.ReporterPhone))));
    }
}

/// <summary>How far a report is, for whoever holds its number and secret: the stage in words, and nothing else.</summary>
public sealed class ReportStatus(AppDb db, CaseCipher cipher)
{
    public async Task<CaseStage?> Run(string? number, string? pin)
    {
        var mark = cipher.StatusMark(CaseNumber.Read(number), new string([.. (pin ?? "").Where(char.IsAsciiDigit)]));
        return await db.Set<Case>().IgnoreQueryFilters([AppDb.RegionFilter]).Where(c => c.StatusMark == mark).Select(c => (CaseStage?)c.Stage).SingleOrDefaultAsync();
    }
}
