using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Outreach.Questions;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Outreach.Surveys;

/// <summary>A slip of paper as it was typed: its code, and what is marked on it.</summary>
/// <param name="Answers">Of each question: a letter of the option, T for "I do not know", a step of the scale, or nothing.</param>
public sealed record TypedSlip(string? Code, IReadOnlyList<string?> Answers);

/// <summary>What is wrong in one row.</summary>
public sealed record WrongSlip(int Row, string Message);

/// <summary>Enters answers from paper by code. The same slip once more corrects what was typed; what came from a phone stays.</summary>
public sealed class EnterSlips(AppDb db)
{
    /// <returns>Rows that are kept back, and how many were taken.</returns>
    public async Task<(IReadOnlyList<WrongSlip> Wrong, int Taken)> Run(Guid id, Moment moment, IReadOnlyList<TypedSlip> typed)
    {
        var survey = await db.SurveyToChange(id);
        var (wrong, read) = (new List<WrongSlip>(), new Dictionary<string, (int Row, string Values)>());
        foreach (var (row, slip) in typed.Index().Where(t => !string.IsNullOrWhiteSpace(t.Item.Code) || t.Item.Answers.Any(a => !string.IsNullOrWhiteSpace(a))))
            try
            {
                var code = SlipCode.Read(slip.Code);
                if (!read.TryAdd(code, (row, AnswerSlip.Given(survey, [.. survey.Asked.Select((item, i) => Cell(item, slip.Answers.ElementAtOrDefault(i)))])))) wrong.Add(new(row, T("Kode ini sudah ada di baris lain.", "This code stands in another row already.")));
            }
            catch (Refusal refusal)
            {
                wrong.Add(new(row, refusal.Message));
            }
        var codes = read.Keys.ToArray();
        var slips = await db.Set<Slip>().AsNoTracking().Where(s => s.SurveyId == id && codes.Contains(s.Code)).ToDictionaryAsync(s => s.Code);
        var ids = slips.Values.Select(s => s.Id).ToArray();
        var sheets = await db.Set<SurveySheet>().Where(s => s.SurveyId == id && s.Moment == moment && ids.Contains(s.SlipId)).ToDictionaryAsync(s => s.SlipId);
        var taken = 0;
        foreach (var (code, (row, values)) in read)
        {
            if (!slips.TryGetValue(code, out var slip)) wrong.Add(new(row, T($"Kode {SlipCode.Shown(code)} bukan dari pengukuran ini.", $"The code {SlipCode.Shown(code)} is not of this survey.")));
            else if (sheets.GetValueOrDefault(slip.Id) is { ByPaper: false }) wrong.Add(new(row, T("Lembar ini sudah dijawab lewat ponsel.", "This slip was answered on a phone already.")));
            else
            {
                if (!sheets.TryGetValue(slip.Id, out var sheet)) db.Add(sheet = new(survey, slip, moment, db.Clock.Today, byPaper: true));
                sheet.Answer(survey, values);
                taken++;
            }
        }
        if (taken > 0) await db.Commit(RunSurvey.Act(survey, "EnterSlips") with { Facts = new { Slips = taken, Moment = moment.ToString() } });
        return ([.. wrong.OrderBy(w => w.Row)], taken);
    }

    private static string? Cell(SurveyItem item, string? typed)
    {
        if (typed?.Trim().ToUpperInvariant() is not { Length: > 0 } text) return null;
        if (item.Dimension != Dimension.Knowledge) return text is [>= '1' and <= '5'] ? text : throw new Refusal(T($"Nomor {item.Order}: tulis 1 sampai 5.", $"Number {item.Order}: write 1 to 5."));
        if (text is "T" or "?") return Choices.Unknown.ToString();
        var last = (char)('A' + item.Choices.Words.Count - 1);
        return text is [var letter] && letter >= 'A' && letter <= last ? ((char)('1' + letter - 'A')).ToString() : throw new Refusal(T($"Nomor {item.Order}: tulis huruf A sampai {last}, atau T bila tidak tahu.", $"Number {item.Order}: write a letter from A to {last}, or T for not known."));
    }
}
