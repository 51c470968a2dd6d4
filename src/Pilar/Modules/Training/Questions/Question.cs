using Pilar.Data;
using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training.Questions;

/// <summary>A question of a curriculum's bank. While the curriculum is a draft it is changed in place; after that a change makes a new edition, because
/// papers were written with the old one.</summary>
public sealed class Question : IVersioned
{
    public const decimal MostWeight = 100;

    private Question() { }

    public Question(Guid curriculum, int number, Guid? subject, QuestionForm form, int edition = 1)
    {
        (CurriculumId, Number, Edition) = (curriculum, number, edition);
        Describe(form, subject);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid CurriculumId { get; private set; }

    /// <summary>The same over all editions.</summary>
    public int Number { get; private set; }
    public int Edition { get; private set; }

    /// <summary>Null = about the whole curriculum.</summary>
    public Guid? SubjectId { get; private set; }
    public QuestionKind Kind { get; private set; }
    public string Text { get; private set; } = "";

    /// <summary>As <see cref="AnswerKey"/> writes it.</summary>
    public string Answers { get; private set; } = "";
    public decimal Weight { get; private set; }

    /// <summary>Why the answer is right; for the officer and for discussion after the test.</summary>
    public string? Explanation { get; private set; }

    /// <summary>No longer drawn; papers that have it keep it.</summary>
    public bool IsRetired { get; private set; }
    public int Version { get; private set; }

    public AnswerKey Key => AnswerKey.Read(Kind, Answers);

    public void Describe(QuestionForm form, Guid? subject)
    {
        if (IsRetired) throw new Refusal(T("Soal ini tidak dipakai lagi.", "This question is no longer used."));
        if (string.IsNullOrWhiteSpace(form.Text)) throw new Refusal(T("Tulis pertanyaannya.", "Write the question."), nameof(form.Text));
        if (form.Weight is <= 0 or > MostWeight) throw new Refusal(T($"Bobot lebih dari 0 dan paling banyak {MostWeight}.", $"The weight is more than 0 and at most {MostWeight}."), nameof(form.Weight));
        var key = AnswerKey.Read(form.Kind, form.Answers);
        (SubjectId, Kind, Text, Answers, Weight) = (subject, form.Kind, form.Text.Trim(), key.Write(), form.Weight);
        Explanation = string.IsNullOrWhiteSpace(form.Explanation) ? null : form.Explanation.Trim();
    }

    /// <summary>The next edition, which takes the place of this one.</summary>
    public Question Revise(QuestionForm form, Guid? subject)
    {
        var next = new Question(CurriculumId, Number, subject, form, Edition + 1);
        Retire();
        return next;
    }

    /// <summary>The same question in the bank of another curriculum, or of its next edition.</summary>
    public Question CopyTo(Guid curriculum, Guid? subject) => new(curriculum, Number, subject, QuestionForm.Of(this));

    public void Retire()
    {
        if (IsRetired) throw new Refusal(T("Soal ini tidak dipakai lagi.", "This question is no longer used."));
        IsRetired = true;
    }
}

public sealed class QuestionForm
{
    public Guid? SubjectId { get; set; }
    public QuestionKind Kind { get; set; }
    public string? Text { get; set; }
    public string? Answers { get; set; }
    public decimal Weight { get; set; } = 1;
    public string? Explanation { get; set; }
    public int Version { get; set; }

    public static QuestionForm Of(Question q) => new() { SubjectId = q.SubjectId, Kind = q.Kind, Text = q.Text, Answers = q.Answers, Weight = q.Weight, Explanation = q.Explanation, Version = q.Version };
}
