using Pilar.Kernel;
using Pilar.Modules.Registry.Imports.Matching;
using Pilar.Modules.Registry.Imports.Reading;
using Pilar.Modules.Registry.People;
using Pilar.Modules.Registry.Pillars;
using Pilar.Modules.Registry.Rules;
using Pilar.Modules.Registry.Validity;

namespace Pilar.Modules.Registry.Imports.Committing;

/// <summary>The office that appoints lists a NIK that is wrong, or nobody's training, while another list knows better. The registry keeps the
/// better value, and notes that the office's own list does not bear it out: until somebody has looked, or the office lists it soundly, the
/// role does not count as valid. So it makes no difference which of the two lists came first.</summary>
internal sealed class ListDoubts(BatchRecords records, RuleBook rules, Import import, Clock clock)
{
    /// <summary>Code of the criterion.</summary>
    public const string Criterion = "LIST";

    private static readonly HashSet<string> NikFaults = [ProblemCode.NikMissing, ProblemCode.NikFormat, ProblemCode.NikLastDigitLost, ProblemCode.NikScientific, ProblemCode.NikImpossibleDate, ProblemCode.NikSex, ProblemCode.NikDate];

    /// <param name="isNewRole">The row made the role.</param>
    /// <param name="isBehind">The row tells of a later time than what was known.</param>
    /// <param name="completed">The row completed who the person is, or brought their training.</param>
    public void Note(RowWork row, PersonDesk desk, PillarRole role, bool isNewRole, bool isBehind, bool completed, RowEffects effects)
    {
        var asks = Asks(role.Kind);
        var doubt = Contradiction(row.Facts, desk);
        if (asks && isNewRole && doubt is not null) Add(desk, row, met: false, doubt, effects);
        else if (completed && !(asks && isBehind) && isNewRole && desk.Roles.Exists(r => r != role && Asks(r.Kind)))
            Add(desk, row, met: false, "Dilengkapi dari daftar lain", effects);
        else if (asks && doubt is null && IsSound(row.Facts) && desk.Evidence is [.., { Met: false }]) Add(desk, row, met: true, "Daftar kantor kini sesuai", effects);
    }

    public static bool Completes(IReadOnlyList<FieldChange> changes) => changes.Any(c => c is { Take: true, Field: "Nik" or nameof(Person.BirthDate) or nameof(Person.Sex) });

    private bool Asks(string kind) => rules.Criteria(kind).Any(c => c.Code == Criterion);

    private static bool IsSound(ListedFacts row) => row is { BirthDate: not null, Sex: not null, Trained: not false } && !row.Problems.Any(p => NikFaults.Contains(p.Code));

    /// <summary>What the registry knows better than the row; null when nothing.</summary>
    private static string? Contradiction(ListedFacts row, PersonDesk desk) =>
        row.Problems.FirstOrDefault(p => NikFaults.Contains(p.Code)) is { } fault && desk.Person.NikState is NikState.WellFormed or NikState.Verified or NikState.Shared ? fault.Sentence()
        : row.BirthDate is null && desk.Person.BirthDate is not null ? "Tanggal lahir tidak terisi di daftar"
        : row.Sex is null && desk.Person.Sex is not null ? "Jenis kelamin tidak terisi di daftar"
        : row.Trained == false && desk.HasTraining ? "Daftar menyebut belum ikut Bimtek dasar"
        : null;

    private void Add(PersonDesk desk, RowWork row, bool met, string note, RowEffects effects)
    {
        var said = new PersonEvidence
        {
            PersonId = desk.Person.Id,
            Criterion = Criterion,
            Met = met,
            On = clock.Today,
            Note = $"{import.FileName}, {row.Row.Sheet} {row.Row.Line}: {note}",
            RecordedBy = import.UploadedBy,
            RecordedByName = import.UploadedByName,
            RecordedAt = clock.UtcNow,
        };
        desk.Evidence.Add(said);
        records.Add(desk, said, effects);
    }
}
