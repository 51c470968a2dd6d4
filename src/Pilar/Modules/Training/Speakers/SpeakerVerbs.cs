using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training.Speakers;

public sealed class RegisterSpeaker(AppDb db)
{
    public async Task<Guid> Run(SpeakerForm form)
    {
        var region = db.Actor.Region ?? throw new Denied();
        var speaker = new Speaker(region, form);
        db.Add(speaker);
        await db.Commit(new Act(TrainingPermissions.ManageEvents, nameof(RegisterSpeaker), region, nameof(Speaker), speaker.Id));
        return speaker.Id;
    }
}

public sealed class ChangeSpeaker(AppDb db)
{
    public async Task Run(Guid id, SpeakerForm form)
    {
        var speaker = await db.Set<Speaker>().SingleOrDefaultAsync(s => s.Id == id) ?? throw new Missing();
        if (form.Version != speaker.Version) throw new Refusal(T("Data ini baru saja diubah orang lain. Periksa lalu simpan lagi.", "Somebody has just changed this. Check it and save again."), nameof(form.Version));
        speaker.Describe(form);
        await db.Commit(new Act(TrainingPermissions.ManageEvents, nameof(ChangeSpeaker), speaker.OwnerRegion, nameof(Speaker), id));
    }
}
