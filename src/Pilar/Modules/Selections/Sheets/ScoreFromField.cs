using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Selections.Panels;
using Pilar.Web;
using Pilar.Web.Field;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Selections.Sheets;

/// <summary>selection.score: a sheet filled in where there was no signal. Fields are named as on the page: q1 = points of the first criterion, q2 = its note, ...</summary>
internal sealed class ScoreFromField(ScoreCandidate score) : FieldActKind
{
    public const string Kind = "selection.score";

    public override string Name => Kind;
    public override string Title => T("Nilai calon", "Score of a candidate");

    public override async Task<FieldOutcome> Run(FieldAct act, CancellationToken cancel)
    {
        var data = act.Read<Dictionary<string, JsonElement>>();
        if (!data.TryGetValue("sheet", out var chosen) || !Guid.TryParse(chosen.ToString(), out var sheet)) throw new Refusal(T("Pilih calonnya.", "Choose the candidate."), "sheet");
        var answers = data.Where(d => d.Key[0] == 'q' && int.TryParse(d.Key.AsSpan(1), out _) && d.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number)
            .Select(d => new SentAnswer(int.Parse(d.Key.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture), Text(d.Value), null)).ToList();
        await score.Save(sheet, answers, send: data.TryGetValue("send", out var send) && send.ValueKind == JsonValueKind.True);
        return FieldOutcome.Done(sheet);
    }

    // Numbers come as programs write them; people's commas are read where people write.
    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.Number ? SheetFields.Shown(value.GetDecimal()) : value.GetString()!;
}

/// <summary>The form of the sheets that wait for this juror: one for all, with the criteria of the panel that closes first.</summary>
internal sealed class SheetsOnPhone(AppDb db, SheetDoor door, PanelDoor panels) : FieldShare
{
    public override string Name => "lists";

    public override async Task<IReadOnlyList<FieldItem>> Of(CancellationToken cancel)
    {
        if (!db.Actor.May(SelectionPermissions.Score)) return [];
        var waiting = await door.Own().AsNoTracking().Where(s => s.SentAt == null).OrderBy(s => s.Turn).ThenBy(s => s.Id).ToListAsync(cancel);
        var open = new List<OpenPanel>();
        foreach (var id in waiting.Select(s => s.PanelId).Distinct()) open.Add(await panels.Panel(id));
        if (open.Where(p => p.Panel.State == PanelState.Scoring).OrderBy(p => p.Stage.Until).ThenBy(p => p.Panel.Id).FirstOrDefault() is not { } first) return [];
        var (stage, names) = (first.Stage, await panels.Nominations(first.Panel));
        var sheets = waiting.Where(s => s.PanelId == first.Panel.Id).Select(s => first.Panel.Entries.Single(e => e.Id == s.EntryId) is var entry ? new { code = s.Id, name = stage.IsBlind ? entry.Label : names[entry.NominationId].Name } : null).ToList();
        object[] fields =
        [
            new { name = "sheet", label = T("Calon", "Candidate"), type = "choice", required = true, options = sheets },
            .. stage.InOrder.SelectMany((c, n) => new object[]
            {
                new { name = $"q{SheetFields.Points(n + 1)}", label = $"{c.Name} ({stage.ScaleFrom}–{stage.ScaleTo})", help = string.Join(" ", c.Questions), type = "number", min = stage.ScaleFrom, max = stage.ScaleTo },
                new { name = $"q{SheetFields.Note(n + 1)}", label = T($"Catatan: {c.Name}", $"Note: {c.Name}"), type = "lines", max = Score.LongestNote },
            }),
            new { name = "send", label = T("Nilainya sudah tetap: kirim kepada panitia", "The scores are final: send them to the office"), type = "yes" },
        ];
        return [new($"form:{ScoreFromField.Kind}", new
        {
            id = $"form:{ScoreFromField.Kind}", title = first.Selection.Title, button = T("Nilai calon", "Score a candidate"),
            help = T("Isi sendiri sebelum berbicara dengan juri lain. Jangan menulis nama warga.", "Fill it in before you talk to other jurors. No names of residents."), fields,
        })];
    }
}
