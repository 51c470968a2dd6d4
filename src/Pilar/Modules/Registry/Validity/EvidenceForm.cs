using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Validity;

public sealed class EvidenceForm
{
    public string? Criterion { get; set; }
    public bool? Met { get; set; }
    public DateOnly? On { get; set; }
    public DateOnly? ValidUntil { get; set; }
    public string? Note { get; set; }
    public IFormFile? Scan { get; set; }

    /// <exception cref="Refusal">Something is missing or cannot be.</exception>
    public PersonEvidence Make(Guid person, IEnumerable<Criterion> criteria, Actor actor, Clock clock)
    {
        if (!criteria.Any(c => c.Check == CriterionCheck.Evidence && c.Code == Criterion))
            throw new Refusal(T("Pilih syarat yang diperiksa.", "Choose the criterion that was checked."), nameof(Criterion));
        var met = Met ?? throw new Refusal(T("Pilih terpenuhi atau tidak.", "Choose met or not met."), nameof(Met));
        var on = On ?? clock.Today;
        if (on > clock.Today) throw new Refusal(T("Tanggal ini belum terjadi.", "This date lies in the future."), nameof(On));
        if (ValidUntil < on) throw new Refusal(T("Tanggal akhir tidak boleh sebelum tanggal pemeriksaan.", "The end must not lie before the check."), nameof(ValidUntil));
        if (!met && string.IsNullOrWhiteSpace(Note)) throw new Refusal(T("Tuliskan alasannya bila tidak terpenuhi.", "Give the reason when it is not met."), nameof(Note));
        return new()
        {
            PersonId = person, Criterion = Criterion!, Met = met, On = on, ValidUntil = ValidUntil, Note = string.IsNullOrWhiteSpace(Note) ? null : Note.Trim(),
            RecordedBy = actor.AccountId, RecordedByName = actor.Name, RecordedAt = clock.UtcNow,
        };
    }
}
