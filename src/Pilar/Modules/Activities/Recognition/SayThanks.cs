using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Regions;
using Pilar.Modules.Registry;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Activities.Recognition;

/// <summary>An office thanks somebody; seen by the person and the offices of the region, by nobody else.</summary>
public sealed class SayThanks(AppDb db, ServiceRecord service, RegionTree tree)
{
    private const int LongestNumber = 100;

    public async Task<Guid> Run(Guid person, ThanksForm form)
    {
        var served = await service.Of(person) ?? throw new Missing();
        if (served.Roles.Count == 0 || served.RegionCode is not { } region) throw new Refusal(T("Orang ini belum pernah bertugas di wilayah Anda.", "This person has never served in your region."));
        var office = db.Actor.Region ?? throw new Denied();
        var thanks = new ThankYou
        {
            PersonId = person, Name = served.Name, RegionCode = region, Office = T($"Dinas Sosial {tree.Name(office)}", $"Social office of {tree.Name(office)}"), On = db.Clock.Today, By = db.Actor.Name,
            Number = Written.Optional(form.Number, LongestNumber, nameof(form.Number)), Text = Written.Required(form.Text, ThankYou.LongestText, T("Tulis untuk apa kantor berterima kasih.", "Write what the office is thankful for."), nameof(form.Text)),
            Signatory = Written.Required(form.Signatory, ThankYou.LongestName, T("Tulis siapa yang menandatangani.", "Write who signs."), nameof(form.Signatory)), SignatoryTitle = Written.Optional(form.SignatoryTitle, ThankYou.LongestName, nameof(form.SignatoryTitle)),
        };
        db.Add(thanks);
        await db.Commit(Act(thanks, nameof(SayThanks)));
        return thanks.Id;
    }

    public async Task Withdraw(Guid id)
    {
        var thanks = await db.Set<ThankYou>().SingleOrDefaultAsync(t => t.Id == id) ?? throw new Missing();
        thanks.Withdraw(db.Clock.UtcNow);
        await db.Commit(Act(thanks, "WithdrawThanks"));
    }

    private static Act Act(ThankYou thanks, string verb) => new(ActivityPermissions.Thank, verb, thanks.RegionCode, nameof(ThankYou), thanks.Id) { RelatedId = thanks.PersonId };
}
