using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Activities.Diary;
using Pilar.Web.Field;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Activities.Phones;

/// <summary>activity.entry: an activity written down where there was no signal; the same entry again corrects it.</summary>
internal sealed class DiaryFromField(AppDb db, WriteDiary diary, CodeBook codes, FieldFiles files) : FieldActKind
{
    public const string Kind = "activity.entry";

    private sealed record Point(double Lat, double Lon);

    private sealed record Sent(Guid? Entry, DateOnly? On, TimeOnly? From, decimal? Hours, string? Function, string? Programme, string? What, string? Village, string? Place, Point? Point, int? Women, int? Men, int? Children, int? Elderly, int? Disabled, string[]? Photos, string? Reason);

    public override string Name => Kind;
    public override string Title => T("Kegiatan", "Activity");

    public override async Task<FieldOutcome> Run(FieldAct act, CancellationToken cancel)
    {
        var data = act.Read<Sent>();
        var form = Form(data, act.BaseVersion);
        form.Photos = await files.Of(data.Photos, nameof(form.Photos), cancel);
        var isKnown = data.Entry is { } id && await db.Set<DiaryEntry>().AnyAsync(e => e.Id == id, cancel);
        try
        {
            var entry = isKnown ? await diary.Correct(data.Entry!.Value, form) : await diary.Write(form, data.Entry, act.Times(db.Clock.UtcNow));
            return FieldOutcome.Done(entry.Id, version: entry.Version);
        }
        catch (Conflict changed)
        {
            throw new Refusal(changed.Message);
        }
    }

    /// <summary>For the office that answers the reports.</summary>
    public override async Task<IReadOnlyList<FieldLine>?> Tell(FieldAct act)
    {
        if (!db.Actor.May(ActivityPermissions.Read)) return null;
        var (data, names) = (act.Read<Sent>(), await codes.Names());
        return [new(T("Tanggal", "Day"), Show.Date(data.On)), new(T("Fungsi", "Function"), names.Function(data.Function ?? "–")), new(T("Kegiatan", "Activity"), data.What ?? "")];
    }

    private static EntryForm Form(Sent data, int? version) => new()
    {
        On = data.On, From = data.From, Hours = data.Hours, Function = data.Function, Programme = data.Programme, What = data.What, Village = data.Village, Place = data.Place,
        Point = data.Point is { } point ? FormattableString.Invariant($"{point.Lat}, {point.Lon}") : null,
        Women = data.Women, Men = data.Men, Children = data.Children, Elderly = data.Elderly, Disabled = data.Disabled, Version = version, Reason = data.Reason,
    };
}
