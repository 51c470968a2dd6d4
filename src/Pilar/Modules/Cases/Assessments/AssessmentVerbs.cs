using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Cases.Records;
using Pilar.Modules.Cases.Secrecy;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Cases.Assessments;

/// <summary>An officer fills in a form that is in force about a case under assessment.</summary>
public sealed class FillAssessment(AppDb db, CaseDoor door, CaseCipher cipher)
{
    public async Task Run(Guid id, Guid formId, IReadOnlyDictionary<string, string[]> sent)
    {
        var @case = await door.ToWork(id);
        if (@case.Stage is CaseStage.Intake or CaseStage.Closed) throw new Refusal(T("Asesmen diisi setelah kasus masuk tahap Asesmen.", "An assessment is filled in once the case is under assessment."));
        var form = await db.Set<AssessmentForm>().SingleOrDefaultAsync(f => f.Id == formId && f.State == EditionState.InForce) ?? throw new Refusal(T("Pilih formulir yang berlaku.", "Choose a form that is in force."));
        var answers = Answers.Check(form.Fields, sent);
        if (answers.Count == 0) throw new Refusal(T("Isi sedikitnya satu jawaban.", "Give at least one answer."));
        db.Add(new FilledAssessment { CaseId = id, FormId = form.Id, Answers = cipher.Seal(answers), Score = Answers.Score(form.Fields, answers), At = db.Clock.UtcNow, By = db.Actor.Name });
        db.Tell(@case, EntryKind.Assessed);
        await db.Commit(@case.Act(CasePermissions.Decide, nameof(FillAssessment)));
    }
}

/// <summary>Editions of assessment forms: drafted, changed question by question, put in force.</summary>
public sealed class EditForms(AppDb db)
{
    private const int LongestTitle = 200;

    public Task<Guid> Begin(string title)
    {
        var kept = Written.Required(title, LongestTitle, T("Beri judul formulir.", "Give the form a title."), nameof(title));
        return Add(new(Guid.CreateVersion7().ToString("N")[^8..].ToUpperInvariant(), kept, 1, []));
    }

    /// <summary>A draft with the questions of this edition; the one that is there already, if any.</summary>
    public async Task<Guid> Next(Guid id)
    {
        var form = await Find(id);
        if (await db.Set<AssessmentForm>().Where(f => f.Code == form.Code && f.State == EditionState.Draft).Select(f => (Guid?)f.Id).FirstOrDefaultAsync() is { } draft) return draft;
        return await Add(new(form.Code, form.Title, await db.Set<AssessmentForm>().Where(f => f.Code == form.Code).MaxAsync(f => f.Edition) + 1, form.Fields));
    }

    public async Task AddField(Guid id, FieldForm field)
    {
        var form = await Find(id);
        var fields = form.Fields;
        var at = field.After is null ? fields.Count : fields.ToList().FindIndex(f => f.Key == field.After) + 1;
        form.Change([.. fields.Take(at), field.Read(fields), .. fields.Skip(at)]);
        await Commit(form, "AddAssessmentField");
    }

    public async Task DropField(Guid id, string key)
    {
        var form = await Find(id);
        form.Change([.. form.Fields.Where(f => f.Key != key)]);
        await Commit(form, "DropAssessmentField");
    }

    public async Task PutInForce(Guid id)
    {
        var form = await Find(id);
        form.PutInForce();
        foreach (var before in await db.Set<AssessmentForm>().Where(f => f.Code == form.Code && f.State == EditionState.InForce).ToListAsync()) before.Replace();
        await Commit(form, "PutAssessmentFormInForce");
    }

    private async Task<Guid> Add(AssessmentForm form)
    {
        db.Add(form);
        await Commit(form, "DraftAssessmentForm");
        return form.Id;
    }

    private async Task<AssessmentForm> Find(Guid id) => await db.Set<AssessmentForm>().FindAsync(id) ?? throw new Missing();

    private Task Commit(AssessmentForm form, string verb) => db.Commit(new Act(CasePermissions.MaintainForms, verb, db.Actor.Region ?? RegionCode.Nation, nameof(AssessmentForm), form.Id));
}

/// <summary>A question being added to a form.</summary>
public sealed class FieldForm
{
    public string Section { get; set; } = "";
    public string Label { get; set; } = "";
    public FieldType Type { get; set; }
    public bool Required { get; set; }

    /// <summary>A line each: "Baik = 5".</summary>
    public string? Choices { get; set; }
    public string? ShowWhen { get; set; }
    public string? ShowValue { get; set; }

    /// <summary>Key of the question it follows; null = at the end.</summary>
    public string? After { get; set; }

    internal FormField Read(IReadOnlyList<FormField> others)
    {
        if (string.IsNullOrWhiteSpace(Section)) throw new Refusal(T("Isi bagian formulirnya.", "Give the section."), nameof(Section));
        if (string.IsNullOrWhiteSpace(Label)) throw new Refusal(T("Tulis pertanyaannya.", "Write the question."), nameof(Label));
        var choices = (Choices ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Choice).ToList();
        if (Type is FieldType.Choice or FieldType.Several && choices.Count < 2) throw new Refusal(T("Tulis sedikitnya dua pilihan, satu tiap baris.", "Write at least two choices, a line each."), nameof(Choices));
        if (string.IsNullOrWhiteSpace(ShowWhen) != string.IsNullOrWhiteSpace(ShowValue)) throw new Refusal(T("Isi pertanyaan dan jawaban yang memunculkannya, atau kosongkan keduanya.", "Give both the question and the answer that bring it up, or neither."), nameof(ShowValue));
        if (!string.IsNullOrWhiteSpace(ShowWhen) && others.All(f => f.Key != ShowWhen)) throw new Refusal(T("Pertanyaan itu tidak ada dalam formulir.", "There is no such question in the form."), nameof(ShowWhen));
        return new($"q{others.Select(f => int.TryParse(f.Key.AsSpan(1), out var n) ? n : 0).DefaultIfEmpty().Max() + 1}", Section.Trim(), Label.Trim(), Type, Required, choices.Count > 0 ? choices : null,
            string.IsNullOrWhiteSpace(ShowWhen) ? null : ShowWhen, string.IsNullOrWhiteSpace(ShowValue) ? null : ShowValue.Trim());
    }

    private FieldChoice Choice(string line) => line.LastIndexOf('=') is > 0 and var at
        ? new(line[..at].Trim(), int.TryParse(line[(at + 1)..], out var score) ? score : throw new Refusal(T($"Nilai pada \"{line}\" bukan angka.", $"The score in \"{line}\" is not a number."), nameof(Choices)))
        : new(line);
}
