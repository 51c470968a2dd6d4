using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Activities.Diary;
using Pilar.Modules.Activities.Reports;
using Pilar.Modules.Registry;
using Pilar.Web.Field;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Activities.Phones;

/// <summary>One's own diary of this month and the last.</summary>
internal sealed class DiaryOnPhone(AppDb db, Authors authors) : FieldShare
{
    public override string Name => "activities";

    public override async Task<IReadOnlyList<FieldItem>> Of(CancellationToken cancel)
    {
        if (!db.Actor.May(ActivityPermissions.Write) || await authors.Me() is not { } me) return [];
        var first = db.Clock.Today.ToMonth().AddMonths(-1);
        var rows = await db.Set<DiaryEntry>().AsNoTracking().Where(e => e.PersonId == me && e.On >= first).Join(db.Set<MonthlyReport>(), e => e.ReportId, r => r.Id, (e, r) => new { Entry = e, r.State }).OrderBy(r => r.Entry.Id).ToListAsync(cancel);
        return rows.ConvertAll(r => FieldItem.Of(r.Entry.Id, Content(r.Entry, r.State)));
    }

    private static object Content(DiaryEntry e, ReportState state) => new
    {
        e.Id, e.Version, e.On, e.From, e.Hours, e.Function, e.Programme, e.What, village = e.PlaceRegionCode, e.Place, e.Women, e.Men, e.Children, e.Elderly, e.Disabled, locked = state is ReportState.Sent or ReportState.Acknowledged,
    };
}

/// <summary>The form of a diary entry and the lists it offers, in the language of the account.</summary>
internal sealed class DiaryFormOnPhone(AppDb db, Authors authors, CodeBook codes) : FieldShare
{
    public override string Name => "lists";

    public override async Task<IReadOnlyList<FieldItem>> Of(CancellationToken cancel)
    {
        if (!db.Actor.May(ActivityPermissions.Write) || await authors.Me() is null) return [];
        var (functions, programmes) = (Offered(await codes.Functions()), Offered(await codes.Programmes()));
        return
        [
            new("activity_functions", new { id = "activity_functions", items = functions }),
            new("activity_programmes", new { id = "activity_programmes", items = programmes }),
            new($"form:{DiaryFromField.Kind}", new
            {
                id = $"form:{DiaryFromField.Kind}", title = T("Catat kegiatan", "Record an activity"), button = T("Catat kegiatan", "Record an activity"),
                help = T("Apa yang dikerjakan, berapa jam, berapa orang. Jangan menulis nama atau NIK.", "What was done, how long, how many people. No names or NIK."),
                fields = new object[]
                {
                    new { name = "entry", label = "", type = "uuid", required = true },
                    new { name = "what", label = T("Apa yang dikerjakan", "What was done"), type = "lines", required = true, max = EntryForm.LongestWhat },
                    new { name = "on", label = T("Tanggal", "Day"), type = "date", required = true },
                    new { name = "hours", label = T("Lama (jam)", "Hours"), type = "number", required = true, min = 0.25, max = 24 },
                    new { name = "function", label = T("Fungsi", "Function"), type = "choice", required = true, options = functions },
                    new { name = "programme", label = T("Program yang didampingi", "Programme accompanied"), type = "choice", options = programmes },
                    new { name = "women", label = T("Perempuan yang dijangkau", "Women reached"), type = "number", min = 0 },
                    new { name = "men", label = T("Laki-laki yang dijangkau", "Men reached"), type = "number", min = 0 },
                    new { name = "photos", label = T("Foto", "Photos"), type = "photos", max = EntryPhoto.Most },
                    new { name = "from", label = T("Mulai pukul", "From"), type = "time" },
                    new { name = "place", label = T("Tempat", "Place"), type = "text", max = EntryForm.LongestPlace },
                    new { name = "point", label = T("Titik lokasi", "Point"), type = "point" },
                    new { name = "elderly", label = T("Di antaranya lanjut usia", "Of these elderly"), type = "number", min = 0 },
                    new { name = "children", label = T("Di antaranya anak", "Of these children"), type = "number", min = 0 },
                    new { name = "disabled", label = T("Di antaranya penyandang disabilitas", "Of these people with disabilities"), type = "number", min = 0 },
                },
            }),
        ];
    }

    private static object[] Offered(IReadOnlyList<OfficeCode> list) => [.. list.Where(c => c.InUse).Select(c => new { code = c.Code, name = c.Name })];
}
