using Pilar.Kernel;
using Pilar.Modules.Disasters.Households;
using Pilar.Modules.Disasters.Incidents;
using Pilar.Tests.Modules.Registry.People;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Disasters;

/// <summary>An invented flood in one district, and people struck by it.</summary>
internal static class Flood
{
    public const string District = "63.03.05";

    public static ReportForm Form(string region = District, params (Measure Measure, long Number)[] figures)
    {
        var form = new ReportForm { Kind = "FLOOD", Region = region, Description = "Sungai meluap setinggi dada." };
        foreach (var (measure, number) in figures) form.Counts[measure.ToString()] = number;
        return form;
    }

    /// <summary>Reported by the district and confirmed by the regency.</summary>
    public static async Task<Guid> In(House house, string region = District)
    {
        await using var officer = house.As(Role.RegencyOfficer, "63.03");
        var id = await officer.Get<ReportIncident>().Run(Form(region));
        await officer.Get<LeadIncident>().Move(id, new() { To = IncidentStage.Responding, Leader = officer.Db.Actor.AccountId });
        return id;
    }

    public static HouseholdForm Household(string head = "Rahmat Rekaan", string village = Somebody.Village) => new()
    {
        Village = village, Head = head, Phone = "0811 2233 4455", Address = "RT 004", People = 5, Male = 2, Female = 3, Infants = 1, Elderly = 1, Damage = HouseDamage.Flooded, Stay = Stay.Relatives, Needs = ["RICE", "BLANKET"], Note = "Butuh obat rekaan.",
    };

    public static async Task<Guid> Listed(House house, Guid incident, string head = "Rahmat Rekaan", string phone = "0811 2233 4455")
    {
        await using var desk = house.As(Role.Tksk, District);
        var form = Household(head);
        form.Phone = phone;
        return await desk.Get<RecordHousehold>().Run(incident, form);
    }

    public static StatementForm State(string? region, params (Measure Measure, long Number)[] figures)
    {
        var form = new StatementForm { Region = region };
        foreach (var (measure, number) in figures) form.Counts[measure.ToString()] = number;
        return form;
    }
}
