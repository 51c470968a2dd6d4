using Pilar.Data;
using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Disasters.Incidents;

/// <summary>Somebody says what is known of a region of the incident.</summary>
public sealed class StateFigures(AppDb db)
{
    public async Task Run(Guid incident, StatementForm form)
    {
        var found = await db.OpenIncident(incident);
        var region = found.Place(db.Actor, form.Region, nameof(form.Region));
        if (form.Figures() is not { Count: > 0 } figures) throw new Refusal(T("Isi sedikitnya satu angka; nol bila memang tidak ada.", "Give at least one number; zero when there are none."));
        var now = db.Clock.UtcNow;
        db.Add(new Statement
        {
            IncidentId = found.Id, RegionCode = region, At = db.Clock.Utc(form.On, form.At, nameof(form.On)) ?? now, RecordedAt = now, By = db.Actor.Name,
            Source = Written.Optional(form.Source, StatementForm.LongestSource, nameof(form.Source)), Figures = figures,
        });
        await db.Commit(found.Act(DisasterPermissions.Report, nameof(StateFigures), region));
    }
}
