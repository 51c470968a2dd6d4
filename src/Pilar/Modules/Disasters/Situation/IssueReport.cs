using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Disasters.Households;
using Pilar.Modules.Disasters.Incidents;

namespace Pilar.Modules.Disasters.Situation;

public sealed class SituationForm
{
    public const int LongestWords = 4000;

    /// <summary>Null = now.</summary>
    public DateOnly? On { get; set; }
    public TimeOnly? At { get; set; }
    public string? Words { get; set; }
}

/// <summary>A situation report gets its number and goes out.</summary>
public sealed class IssueReport(AppDb db, HouseholdCipher cipher)
{
    public async Task<Guid> Run(Guid id, SituationForm form)
    {
        var incident = await db.IncidentToWork(id);
        var now = db.Clock.UtcNow;
        var at = db.Clock.Utc(form.On, form.At, nameof(form.On)) ?? now;
        var words = Written.Optional(form.Words, SituationForm.LongestWords, nameof(form.Words));
        var data = await SituationPicture.Of(db, cipher, incident, at);
        var last = await db.Set<SituationReport>().Where(r => r.IncidentId == id).MaxAsync(r => (int?)r.Number) ?? 0;
        var report = new SituationReport { IncidentId = id, Number = last + 1, AsOf = at, IssuedAt = now, IssuedBy = db.Actor.Name, Words = words, Content = JsonSerializer.Serialize(data) };
        db.Add(report);
        await db.Commit(incident.Act(DisasterPermissions.Decide, nameof(IssueReport), subject: report.Id));
        return report.Id;
    }
}
