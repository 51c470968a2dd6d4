using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Providers.Entries;

namespace Pilar.Modules.Providers;

/// <summary>A service has answered a referral: its usual answer time follows. Derived from the referral, whose own act stands in the log.</summary>
public sealed class NoteAnswer(AppDb db)
{
    public Task Run(Guid service, TimeSpan after)
    {
        var minutes = (long)Math.Max(0, after.TotalMinutes);
        return db.Set<Service>().Where(s => s.Id == service).ExecuteUpdateAsync(set => set.SetProperty(s => s.Answers, s => s.Answers + 1).SetProperty(s => s.AnswerMinutes, s => s.AnswerMinutes + minutes));
    }
}
