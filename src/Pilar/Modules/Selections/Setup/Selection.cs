using Pilar.Data;
using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Selections.Setup;

/// <summary>The choice of the best of one kind of pillar in a year, by stages from the regency upwards. Seen by the offices below its region as well.</summary>
public sealed class Selection : IVersioned
{
    public const int LongestTitle = 200, LongestText = 2000, MostNominees = 50, MostYears = 40, MostDocuments = 20;
    private const int FirstYear = 2000, LastYear = 2100;

    private Selection() { }

    public Selection(string region, string category) => (RegionCode, Category) = (region, category);

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>Region of the office that holds it.</summary>
    public string RegionCode { get; private set; } = "";

    /// <summary>Code of the kind of pillar.</summary>
    public string Category { get; private set; } = "";
    public int Year { get; private set; }
    public string Title { get; private set; } = "";
    public DateOnly NominationsFrom { get; private set; }
    public DateOnly NominationsUntil { get; private set; }

    /// <summary>How many a regency or city may nominate.</summary>
    public int NomineesPerRegency { get; private set; }

    /// <summary>Years of service that letters must prove.</summary>
    public int LeastYears { get; private set; }

    /// <summary>What a nominee has to bring, one a line.</summary>
    public string Documents { get; private set; } = "";
    public int Version { get; private set; }
    public List<Stage> Stages { get; } = [];

    public IReadOnlyList<string> DocumentNames => Documents.Split('\n');
    public IEnumerable<Stage> InOrder => Stages.OrderBy(s => s.Order);

    public void Describe(SelectionForm form)
    {
        if (form.Year is not (>= FirstYear and <= LastYear)) throw new Refusal(T("Isi tahun seleksi.", "Give the year of the selection."), nameof(form.Year));
        if (form.NominationsFrom is not { } from || form.NominationsUntil is not { } until || until < from) throw new Refusal(T("Isi masa pengusulan: hari pertama, lalu hari terakhir.", "Give the days of nomination: the first, then the last."), nameof(form.NominationsUntil));
        if (form.NomineesPerRegency is not (>= 1 and <= MostNominees)) throw new Refusal(T($"Usulan tiap kab/kota antara 1 dan {MostNominees}.", $"Between 1 and {MostNominees} nominees a regency."), nameof(form.NomineesPerRegency));
        if (form.LeastYears is not (>= 0 and <= MostYears)) throw new Refusal(T($"Lama pengabdian antara 0 dan {MostYears} tahun.", $"Between 0 and {MostYears} years of service."), nameof(form.LeastYears));
        var documents = (Written.Optional(form.Documents, LongestText, nameof(form.Documents)) ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct().ToList();
        if (documents.Count > MostDocuments) throw new Refusal(T($"Paling banyak {MostDocuments} berkas.", $"At most {MostDocuments} documents."), nameof(form.Documents));
        (Year, NominationsFrom, NominationsUntil, NomineesPerRegency, LeastYears) = (form.Year.Value, from, until, form.NomineesPerRegency.Value, form.LeastYears.Value);
        (Title, Documents) = (Written.Required(form.Title, LongestTitle, T("Tulis nama seleksi.", "Give the selection a name."), nameof(form.Title)), string.Join('\n', documents));
    }

    public bool TakesNominationsOn(DateOnly day) => day >= NominationsFrom && day <= NominationsUntil;

    internal Act Act(string verb, string? reason = null) => new(SelectionPermissions.Manage, verb, RegionCode, nameof(Selection), Id, reason);
}
