using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry;
using Pilar.Web;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Outreach.Materials;

/// <summary>Something to show and hand out: a leaflet, slides, a picture. Meant for the public: whoever has the link may open it. Every office finds it, the one that wrote it keeps it.</summary>
public sealed class OutreachMaterial : IVersioned
{
    public const int LongestTitle = 200, LongestText = 1000, MostVersions = 50;

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The office that keeps it.</summary>
    public required string OwnerRegion { get; init; }
    public string Title { get; private set; } = "";
    public string Theme { get; private set; } = "";

    /// <summary>Null = for everybody.</summary>
    public string? Audience { get; private set; }
    public string? Description { get; private set; }

    /// <summary>Of the public page.</summary>
    public string Code { get; private init; } = LinkCode.New(10);
    public bool IsRetired { get; private set; }
    public int Version { get; private set; }

    public List<MaterialVersion> Versions { get; } = [];

    public MaterialVersion Newest => Versions.MaxBy(v => v.Number) ?? throw new InvalidOperationException("A material has at least one version.");

    public void Describe(MaterialForm form)
    {
        if (IsRetired) throw new Refusal(T("Materi ini sudah ditarik.", "This material was withdrawn."));
        Title = Written.Required(form.Title, LongestTitle, T("Beri judul.", "Give it a title."), nameof(form.Title));
        if (string.IsNullOrEmpty(form.Theme)) throw new Refusal(T("Pilih temanya.", "Choose the theme."), nameof(form.Theme));
        (Theme, Audience, Description) = (form.Theme, string.IsNullOrEmpty(form.Audience) ? null : form.Audience, Written.Optional(form.Description, LongestText, nameof(form.Description)));
    }

    public MaterialVersion Add(KeptFile file, string? note, string by, DateTime now)
    {
        if (IsRetired) throw new Refusal(T("Materi ini sudah ditarik.", "This material was withdrawn."));
        if (Versions.Count >= MostVersions) throw new Refusal(T($"Paling banyak {MostVersions} versi.", $"At most {MostVersions} versions."), nameof(MaterialForm.File));
        var version = new MaterialVersion
        {
            MaterialId = Id, Number = Versions.Count + 1, DocumentId = file.Id, Name = file.Name, ContentType = file.ContentType, Size = file.Size, Note = Written.Optional(note, 400, nameof(MaterialForm.Note)), AddedBy = by, AddedAt = now,
        };
        Versions.Add(version);
        return version;
    }

    public void Retire()
    {
        if (IsRetired) throw new Refusal(T("Materi ini sudah ditarik.", "This material was withdrawn."));
        IsRetired = true;
    }
}

/// <summary>The file of a material as it was from one day on.</summary>
public sealed class MaterialVersion
{
    public required Guid MaterialId { get; init; }
    public required int Number { get; init; }
    public required Guid DocumentId { get; init; }
    public required string Name { get; init; }

    /// <summary>As its content says, whatever it was called.</summary>
    public required string ContentType { get; init; }

    /// <summary>Bytes.</summary>
    public required long Size { get; init; }

    /// <summary>What is new in it.</summary>
    public string? Note { get; init; }
    public required string AddedBy { get; init; }
    public required DateTime AddedAt { get; init; }
    public int Downloads { get; private set; }

    /// <summary>"PDF", "PPTX".</summary>
    public string Form => Path.GetExtension(Name).TrimStart('.').ToUpperInvariant();
}

public sealed class MaterialForm
{
    public const string Endings = ".pdf,.jpg,.jpeg,.png,.docx,.xlsx,.pptx,.odt,.ods,.odp";

    public string? Title { get; set; }
    public string? Theme { get; set; }
    public string? Audience { get; set; }
    public string? Description { get; set; }

    /// <summary>Of a new version.</summary>
    public string? Note { get; set; }
    public IFormFile? File { get; set; }
    public int Version { get; set; }

    internal static string FileHelp => T($"PDF, JPEG, PNG, Word, Excel, PowerPoint atau OpenDocument tanpa makro, paling besar {Show.Size(Attachments.UsualBytes)}. Isi berkas diperiksa. Tanpa data pribadi: siapa pun yang punya tautannya dapat membukanya.",
        $"PDF, JPEG, PNG, Word, Excel, PowerPoint or OpenDocument without macros, {Show.Size(Attachments.UsualBytes)} at most. The content is checked. No personal data: whoever has the link may open it.");

    public static MaterialForm Of(OutreachMaterial m) => new() { Title = m.Title, Theme = m.Theme, Audience = m.Audience, Description = m.Description, Version = m.Version };
}
