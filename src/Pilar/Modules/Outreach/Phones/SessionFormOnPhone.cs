using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Outreach.Sessions;
using Pilar.Modules.Registry;
using Pilar.Web.Field;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Outreach.Phones;

/// <summary>The form of a session, in the language of the account; for those who can say who held it, because their account is linked to its person.</summary>
internal sealed class SessionFormOnPhone(AppDb db, Educators educators, OutreachCodes codes) : FieldShare
{
    public override string Name => "lists";

    public override async Task<IReadOnlyList<FieldItem>> Of(CancellationToken cancel)
    {
        if (!db.Actor.May(OutreachPermissions.Record) || RegionCode.Level(db.Actor.Region!) < RegionLevel.District || await educators.Me() is null) return [];
        var (themes, audiences, methods) = (Offered(await codes.Themes()), Offered(await codes.Audiences()), Offered(await codes.Methods()));
        object Heads(string name, string who, AgeGroup age) => new { name, label = $"{who}, {age.Name()}", type = "number", min = 0 };
        var (women, men) = (T("Perempuan", "Women"), T("Laki-laki", "Men"));
        return
        [
            new($"form:{SessionFromField.Kind}", new
            {
                id = $"form:{SessionFromField.Kind}", title = T("Catat penyuluhan", "Record an outreach session"), button = T("Catat penyuluhan", "Record outreach"),
                help = T("Tema, sasaran, tempat, dan berapa orang yang hadir. Tanpa nama peserta.", "Theme, audience, place, and how many came. No names of participants."),
                fields = new object[]
                {
                    new { name = "session", label = "", type = "uuid", required = true },
                    new { name = "on", label = T("Tanggal", "Day"), type = "date", required = true },
                    new { name = "theme", label = T("Tema", "Theme"), type = "choice", required = true, options = themes },
                    new { name = "audience", label = T("Sasaran", "Audience"), type = "choice", required = true, options = audiences },
                    new { name = "method", label = T("Metode", "Method"), type = "choice", required = true, options = methods },
                    new { name = "village", label = T("Desa", "Village"), type = "village" },
                    new { name = "place", label = T("Nama tempat", "Name of the place"), type = "text", max = 300 },
                    Heads("women_child", women, AgeGroup.Child), Heads("women_youth", women, AgeGroup.Youth), Heads("women_adult", women, AgeGroup.Adult), Heads("women_elderly", women, AgeGroup.Elderly), Heads("women_unknown", women, AgeGroup.Unknown),
                    Heads("men_child", men, AgeGroup.Child), Heads("men_youth", men, AgeGroup.Youth), Heads("men_adult", men, AgeGroup.Adult), Heads("men_elderly", men, AgeGroup.Elderly), Heads("men_unknown", men, AgeGroup.Unknown),
                    new { name = "photos", label = T("Foto", "Photos"), type = "photos", max = OutreachPhoto.Most },
                    new { name = "note", label = T("Kesepakatan dan tindak lanjut", "What was agreed and what follows"), type = "lines", max = OutreachSession.LongestNote },
                },
            }),
        ];
    }

    private static object[] Offered(IReadOnlyList<OfficeCode> list) => [.. list.Where(c => c.InUse).Select(c => new { code = c.Code, name = c.Name })];
}
