using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.Documents;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Organisations;

/// <summary>A legal paper as filled in.</summary>
public sealed class PaperForm
{
    public PaperKind? Kind { get; set; }
    public string? Number { get; set; }
    public string? Issuer { get; set; }
    public DateOnly? IssuedOn { get; set; }

    /// <summary>Last day in force; an accreditation's follows from its grade.</summary>
    public DateOnly? ExpiresOn { get; set; }
    public AccreditationGrade? Grade { get; set; }
    public IFormFile? Scan { get; set; }
}

/// <summary>A legal paper of an organisation is recorded; older ones of the same kind stay as history.</summary>
public sealed class AddPaper(AppDb db, DocumentStore documents)
{
    public async Task Run(Guid id, PaperForm form)
    {
        var organisation = await db.OrganisationToChange(id);
        if (form.Kind is not { } kind) throw new Refusal(T("Pilih jenis surat.", "Choose the kind of paper."), nameof(form.Kind));
        if (form.IssuedOn > db.Clock.Today) throw new Refusal(T("Tanggal terbit belum terjadi.", "The date of issue lies in the future."), nameof(form.IssuedOn));
        if (form.ExpiresOn < form.IssuedOn) throw new Refusal(T("Masa berlaku berakhir sebelum terbit.", "It expires before it is issued."), nameof(form.ExpiresOn));
        var accreditation = kind == PaperKind.Accreditation;
        if (accreditation && form.Grade is null) throw new Refusal(T("Pilih peringkat akreditasi.", "Choose the grade."), nameof(form.Grade));
        if (accreditation && form.IssuedOn is null) throw new Refusal(T("Isi tanggal akreditasi.", "Give the date of the accreditation."), nameof(form.IssuedOn));
        if (!accreditation && string.IsNullOrWhiteSpace(form.Number)) throw new Refusal(T("Isi nomor surat.", "Give the number."), nameof(form.Number));
        var paper = new OrganisationPaper
        {
            OrganisationId = id, Kind = kind, Number = Blank(form.Number), Issuer = Blank(form.Issuer), IssuedOn = form.IssuedOn, Grade = accreditation ? form.Grade : null,
            ExpiresOn = form.ExpiresOn ?? (accreditation ? OrganisationPaper.EndOf(form.Grade!.Value, form.IssuedOn!.Value) : null),
            DocumentId = (await documents.Keep(form.Scan, nameof(Organisation), id, organisation.RegionCode, nameof(form.Scan)))?.Id,
        };
        db.Add(paper);
        await db.Commit(organisation.Act(nameof(AddPaper)));
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
