using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Training.Events;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training.Letters;

/// <summary>Writes an event's invitation letter.</summary>
public sealed class WriteLetter(AppDb db)
{
    public async Task Run(Guid eventId, LetterForm form)
    {
        var e = await db.Set<TrainingEvent>().SingleOrDefaultAsync(x => x.Id == eventId) ?? throw new Missing();
        var letter = await db.Set<EventLetter>().SingleOrDefaultAsync(l => l.EventId == eventId);
        if (letter is not null && letter.Version != form.Version) throw new Refusal(T("Surat ini baru saja diubah orang lain. Muat ulang halaman ini, lalu ubah lagi.", "Somebody has just changed this letter. Load the page again, then change it."));
        if (letter is null) db.Add(letter = new EventLetter(e));
        letter.Write(form);
        if (form.Keep)
        {
            var template = await db.Set<LetterTemplate>().SingleOrDefaultAsync(t => t.RegionCode == e.RegionCode);
            if (template is null) db.Add(template = new LetterTemplate { RegionCode = e.RegionCode });
            (template.Head, template.Body) = (letter.Head, letter.Body);
        }
        await db.Commit(e.Act(TrainingPermissions.ManageEvents, nameof(WriteLetter)));
    }
}
