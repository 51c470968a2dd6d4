using Pilar.Data;
using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Outreach.Questions;

/// <summary>A question of the library. Every office may ask it, the one that wrote it keeps it. Once it was asked, a change makes a new edition:
/// answers belong to the words they were given to.</summary>
public sealed class SurveyQuestion : IVersioned
{
    public const int LongestText = 400;

    private SurveyQuestion() { }

    public SurveyQuestion(string office, QuestionForm form, Guid? series = null, int edition = 1)
    {
        (OwnerRegion, Edition, QuestionId) = (office, edition, series ?? Id);
        Describe(form);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The same over all editions.</summary>
    public Guid QuestionId { get; private set; }
    public int Edition { get; private set; }

    /// <summary>The office that keeps it.</summary>
    public string OwnerRegion { get; private set; } = "";

    /// <summary>Null = for every theme.</summary>
    public string? Theme { get; private set; }
    public Dimension Dimension { get; private set; }
    public string Text { get; private set; } = "";

    /// <summary>As <see cref="Questions.Choices"/> writes them.</summary>
    public string Answers { get; private set; } = "";

    /// <summary>On a scale, the low end is the good one.</summary>
    public bool Reversed { get; private set; }
    public bool IsRetired { get; private set; }
    public int Version { get; private set; }

    public void Describe(QuestionForm form)
    {
        if (IsRetired) throw new Refusal(T("Pertanyaan ini tidak dipakai lagi.", "This question is no longer used."));
        var choices = Choices.Read(form.Dimension, form.Choices);
        Text = Written.Required(form.Text, LongestText, T("Tulis pertanyaannya.", "Write the question."), nameof(form.Text));
        (Theme, Dimension, Answers, Reversed) = (string.IsNullOrEmpty(form.Theme) ? null : form.Theme, form.Dimension, choices.Write(), choices.IsScale && form.Reversed);
    }

    public SurveyQuestion Revise(QuestionForm form)
    {
        var next = new SurveyQuestion(OwnerRegion, form, QuestionId, Edition + 1);
        Retire();
        return next;
    }

    public void Retire()
    {
        if (IsRetired) throw new Refusal(T("Pertanyaan ini tidak dipakai lagi.", "This question is no longer used."));
        IsRetired = true;
    }
}

public sealed class QuestionForm
{
    public string? Theme { get; set; }
    public Dimension Dimension { get; set; }
    public string? Text { get; set; }
    public string? Choices { get; set; }
    public bool Reversed { get; set; }
    public int Version { get; set; }

    public static QuestionForm Of(SurveyQuestion q) => new() { Theme = q.Theme, Dimension = q.Dimension, Text = q.Text, Choices = q.Answers, Reversed = q.Reversed, Version = q.Version };
}
