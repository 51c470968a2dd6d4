using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Outreach.Questions;
using Pilar.Modules.Outreach.Sessions;
using Pilar.Web;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Outreach.Surveys;

/// <summary>The same short questions put to the people of a session (or of the series that begins with it) before, after and later, each as it was worded when it was made.
/// People are known by slips only.</summary>
public sealed class Survey : IRegional, IVersioned
{
    public const int MostItems = 20, MostSlips = 2000;

    private Survey() { }

    public Survey(OutreachSession session, IReadOnlyList<SurveyQuestion> questions, DateOnly? laterOn)
    {
        if (questions.Count is 0 or > MostItems) throw new Refusal(T($"Pilih 1 sampai {MostItems} pertanyaan. Yang pendek lebih banyak dijawab.", $"Choose 1 to {MostItems} questions. Short ones are answered more."), nameof(SurveyForm.Questions));
        if (session.State == SessionState.Cancelled) throw new Refusal(T("Penyuluhan ini sudah dibatalkan.", "This session was called off."));
        if (laterOn <= session.On) throw new Refusal(T("Pengukuran kemudian dilakukan sesudah hari penyuluhan.", "The later survey is after the day of the session."), nameof(SurveyForm.LaterOn));
        (SessionId, SeriesId, RegionCode, LaterOn, Code) = (session.Id, session.SeriesId, session.RegionCode, laterOn, LinkCode.New(12));
        Items.AddRange(questions.Select((q, i) => new SurveyItem(Id, i + 1, q)));
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>Where it begins.</summary>
    public Guid SessionId { get; private set; }
    public Guid? SeriesId { get; private set; }
    public string RegionCode { get; private set; } = "";

    /// <summary>Of the link shown in the room, by which a phone takes a slip.</summary>
    public string Code { get; private set; } = "";

    /// <summary>What phones are asked now; null = nothing.</summary>
    public Moment? OpenMoment { get; private set; }

    /// <summary>When it should be asked once more.</summary>
    public DateOnly? LaterOn { get; private set; }
    public int Version { get; private set; }

    public List<SurveyItem> Items { get; } = [];

    public IReadOnlyList<SurveyItem> Asked => [.. Items.OrderBy(i => i.Order)];

    public void Open(Moment? moment) => OpenMoment = moment == OpenMoment
        ? throw new Refusal(moment is null ? T("Pengukuran ini sudah ditutup.", "This survey is closed already.") : T("Bagian ini sudah dibuka.", "This part is open already."))
        : moment;
}

/// <summary>A question as it is asked in one survey.</summary>
public sealed class SurveyItem
{
    private SurveyItem() { }

    public SurveyItem(Guid survey, int order, SurveyQuestion question) =>
        (SurveyId, Order, QuestionId, Dimension, Text, Answers, Reversed) = (survey, order, question.Id, question.Dimension, question.Text, question.Answers, question.Reversed);

    public Guid SurveyId { get; private set; }
    public int Order { get; private set; }

    /// <summary>The edition it was taken from.</summary>
    public Guid QuestionId { get; private set; }
    public Dimension Dimension { get; private set; }
    public string Text { get; private set; } = "";
    public string Answers { get; private set; } = "";
    public bool Reversed { get; private set; }

    public Choices Choices => Choices.Read(Dimension, Answers);
}

public sealed class SurveyForm
{
    public Guid[]? Questions { get; set; }
    public DateOnly? LaterOn { get; set; }
}
