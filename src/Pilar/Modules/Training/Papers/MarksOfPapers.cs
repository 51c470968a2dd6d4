using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Training.Marks;

namespace Pilar.Modules.Training.Papers;

internal static class MarksOfPapers
{
    /// <summary>The marks of test papers become the participants' marks before and after, which certificates ask for.</summary>
    public static async Task EnterInMarks(this AppDb db, Paper paper, IReadOnlyCollection<AnswerSheet> sheets)
    {
        if (!paper.IsTest) return;
        var ids = sheets.Select(s => s.EnrolmentId!.Value).ToArray();
        var marks = await db.Set<Mark>().Where(m => ids.Contains(m.EnrolmentId)).ToDictionaryAsync(m => m.EnrolmentId);
        foreach (var sheet in sheets.Where(s => s.HandedInAt is not null))
        {
            if (!marks.TryGetValue(sheet.EnrolmentId!.Value, out var mark))
            {
                if (sheet.Mark is null) continue;
                db.Add(mark = new Mark { EnrolmentId = sheet.EnrolmentId.Value, EventId = paper.EventId, RegionCode = sheet.RegionCode });
            }
            if (paper.Kind == PaperKind.Before) mark.Set(sheet.Mark, mark.After);
            else mark.Set(mark.Before, sheet.Mark);
        }
    }
}
