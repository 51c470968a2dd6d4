using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Outreach.Sessions;
using Pilar.Modules.Regions;
using Pilar.Web.Field;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Outreach.Phones;

/// <summary>outreach.session: a session written down where there was no signal; the same session again changes it.</summary>
internal sealed class SessionFromField(AppDb db, KeepSessions sessions, OutreachCodes codes, RegionTree tree, FieldFiles files) : FieldActKind
{
    public const string Kind = "outreach.session";

    private sealed record Sent(Guid? Session, DateOnly? On, string? Theme, string? Audience, string? Method, string? Village, string? Place, string? Educator, int? Minutes, int? WomenChild, int? WomenYouth, int? WomenAdult, int? WomenElderly, int? WomenUnknown, int? MenChild, int? MenYouth, int? MenAdult, int? MenElderly, int? MenUnknown, string? Note, string[]? Photos);

    public override string Name => Kind;
    public override string Title => T("Penyuluhan", "Outreach session");

    public override async Task<FieldOutcome> Run(FieldAct act, CancellationToken cancel)
    {
        var data = act.Read<Sent>();
        var form = new SessionForm
        {
            On = data.On, Theme = data.Theme, Audience = data.Audience, Method = data.Method, Village = data.Village ?? db.Actor.Region, Place = data.Place, Educator = data.Educator, Minutes = data.Minutes, Note = data.Note, Version = act.BaseVersion,
            WomenChild = data.WomenChild, WomenYouth = data.WomenYouth, WomenAdult = data.WomenAdult, WomenElderly = data.WomenElderly, WomenUnknown = data.WomenUnknown,
            MenChild = data.MenChild, MenYouth = data.MenYouth, MenAdult = data.MenAdult, MenElderly = data.MenElderly, MenUnknown = data.MenUnknown,
            Photos = await files.Of(data.Photos, nameof(SessionForm.Photos), cancel),
        };
        var isKnown = data.Session is { } id && await db.Set<OutreachSession>().AnyAsync(s => s.Id == id, cancel);
        try
        {
            var session = isKnown ? await sessions.Change(data.Session!.Value, form) : await sessions.Add(form, data.Session, act.Times(db.Clock.UtcNow));
            return FieldOutcome.Done(session.Id, version: session.Version);
        }
        catch (Conflict changed)
        {
            throw new Refusal(changed.Message);
        }
    }

    public override async Task<IReadOnlyList<FieldLine>?> Tell(FieldAct act)
    {
        if (!db.Actor.May(OutreachPermissions.View)) return null;
        var (data, names) = (act.Read<Sent>(), await codes.Names());
        return [new(T("Tanggal", "Day"), Show.Date(data.On)), new(T("Tema", "Theme"), names.Theme(data.Theme)), new(T("Tempat", "Place"), tree.Place(data.Village))];
    }
}
