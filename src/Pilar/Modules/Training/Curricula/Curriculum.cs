using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training.Curricula;

public enum CurriculumState { Draft, InForce, Retired }

/// <summary>What is taught, to whom, and what it takes to pass. An edition in force is never changed: a new edition takes its place.
/// Hours are JP ("jam pelajaran") of 45 minutes.</summary>
public sealed class Curriculum : IVersioned
{
    public const int MinutesPerHour = 45;

    private Curriculum() { }

    public Curriculum(string owner, string code, int edition, CurriculumForm form)
    {
        (OwnerRegion, Code, Edition) = (owner, code, edition);
        Describe(form);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The office that keeps it; everybody may use it.</summary>
    public string OwnerRegion { get; private set; } = "";

    /// <summary>The same over all editions.</summary>
    public string Code { get; private set; } = "";
    public int Edition { get; private set; }
    public CurriculumState State { get; private set; }
    public string Name { get; private set; } = "";
    public TrainingLevel Level { get; private set; }

    /// <summary>Codes of the pillar kinds it is for, separated by '|'.</summary>
    public string Kinds { get; private set; } = "";

    /// <summary>Level of the office whose task it is (basic: the regency's, advanced: the province's); others give a reason.</summary>
    public RegionLevel TaskOf { get; private set; }

    /// <summary>The training one must hold already; null = none.</summary>
    public TrainingLevel? Requires { get; private set; }

    /// <summary>Whoever passed this level within so many years need not come again; null = once is enough for good.</summary>
    public int? AgainAfterYears { get; private set; }

    /// <summary>Share of the hours one must attend, in percent.</summary>
    public int MinAttendance { get; private set; }

    /// <summary>Least mark of the final test, 0 to 100; null = no test.</summary>
    public int? PassMark { get; private set; }

    /// <summary>How long its certificates count; null = for good.</summary>
    public int? CertificateYears { get; private set; }
    public int Version { get; private set; }

    public List<Subject> Subjects { get; } = [];

    public IReadOnlyList<string> KindCodes => Kinds.Split('|', StringSplitOptions.RemoveEmptyEntries);

    public int Hours => Subjects.Sum(s => s.Hours);

    public void Describe(CurriculumForm form)
    {
        if (State != CurriculumState.Draft) throw new Refusal(T("Edisi yang berlaku tidak diubah. Buat edisi baru.", "An edition in force is not changed. Make a new edition."));
        if (string.IsNullOrWhiteSpace(form.Name)) throw new Refusal(T("Beri nama kurikulum.", "Give the curriculum a name."), nameof(form.Name));
        if (form.Kinds is not { Length: > 0 }) throw new Refusal(T("Pilih sedikitnya satu jenis pilar.", "Choose at least one kind of pillar."), nameof(form.Kinds));
        if (form.Requires is { } needed && needed >= form.Level && form.Level != TrainingLevel.Special)
            throw new Refusal(T("Syarat harus jenjang di bawahnya.", "What is required must be a lower level."), nameof(form.Requires));
        if (form.MinAttendance is < 0 or > 100) throw new Refusal(T("Kehadiran antara 0 dan 100 persen.", "Attendance lies between 0 and 100 percent."), nameof(form.MinAttendance));
        if (form.PassMark is < 0 or > 100) throw new Refusal(T("Nilai lulus antara 0 dan 100.", "The pass mark lies between 0 and 100."), nameof(form.PassMark));
        if (form.AgainAfterYears is < 1 or > 50) throw new Refusal(T("Antara 1 dan 50 tahun.", "Between 1 and 50 years."), nameof(form.AgainAfterYears));
        if (form.CertificateYears is < 1 or > 50) throw new Refusal(T("Antara 1 dan 50 tahun.", "Between 1 and 50 years."), nameof(form.CertificateYears));
        (Name, Level, Kinds, TaskOf, Requires) = (form.Name.Trim(), form.Level, string.Join('|', form.Kinds.Distinct()), form.TaskOf, form.Requires);
        (AgainAfterYears, MinAttendance, PassMark, CertificateYears) = (form.AgainAfterYears, form.MinAttendance, form.PassMark, form.CertificateYears);
    }

    public void PutInForce()
    {
        if (State != CurriculumState.Draft) throw new Refusal(T("Edisi ini sudah pernah berlaku.", "This edition has been in force already."));
        if (Subjects.Count == 0) throw new Refusal(T("Isi dulu mata ajarnya.", "Enter its subjects first."));
        State = CurriculumState.InForce;
    }

    public void Retire() => State = CurriculumState.Retired;

    /// <summary>Basic is the regency's task, advanced the province's, special the province's or the ministry's (as each curriculum says); others give a reason.</summary>
    public void RefuseOthersTask(string office, string? deviation, string about)
    {
        var level = RegionCode.Level(office);
        if (level == TaskOf || Level == TrainingLevel.Special && level == RegionLevel.Nation || !string.IsNullOrWhiteSpace(deviation)) return;
        throw new Refusal(T($"Bimtek {Level.Name()} adalah tugas {TrainingWords.Office(TaskOf)}. Isi alasan mengapa kantor ini yang melaksanakan.",
            $"{Level.Name()} training is the task of the {TrainingWords.Office(TaskOf)}. Say why this office holds it."), about);
    }
}

/// <summary>A subject ("mata ajar") of a curriculum.</summary>
public sealed class Subject
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid CurriculumId { get; init; }
    public required int Order { get; set; }
    public required string Title { get; set; }

    /// <summary>JP of 45 minutes.</summary>
    public required int Hours { get; set; }
    public string? Method { get; set; }

    /// <summary>Links to materials, one a line.</summary>
    public string? Materials { get; set; }
}

public sealed class CurriculumForm
{
    public string? Name { get; set; }
    public TrainingLevel Level { get; set; }
    public string[]? Kinds { get; set; }
    public RegionLevel TaskOf { get; set; } = RegionLevel.Regency;
    public TrainingLevel? Requires { get; set; }
    public int? AgainAfterYears { get; set; }
    public int MinAttendance { get; set; } = 80;
    public int? PassMark { get; set; }
    public int? CertificateYears { get; set; }

    /// <summary>One subject a line: title; hours; method; links to materials.</summary>
    public string? Subjects { get; set; }

    public static CurriculumForm Of(Curriculum c) => new()
    {
        Name = c.Name, Level = c.Level, Kinds = [.. c.KindCodes], TaskOf = c.TaskOf, Requires = c.Requires, AgainAfterYears = c.AgainAfterYears, MinAttendance = c.MinAttendance,
        PassMark = c.PassMark, CertificateYears = c.CertificateYears, Subjects = SubjectLines.Write(c.Subjects),
    };
}

public static class CurriculumStateNames
{
    public static string Name(this CurriculumState state) => state switch
    {
        CurriculumState.Draft => T("rancangan", "draft"),
        CurriculumState.InForce => T("berlaku", "in force"),
        _ => T("digantikan", "replaced"),
    };
}
