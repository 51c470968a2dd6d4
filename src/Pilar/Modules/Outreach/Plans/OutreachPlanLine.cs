using Pilar.Data;
using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Outreach.Plans;

/// <summary>So many sessions about a theme, in a month and a place, by somebody, for so many people.</summary>
public sealed class OutreachPlanLine : IRegional, IVersioned
{
    public const int MostSessions = 1000, MostPeople = 1_000_000, LongestName = 200;

    private OutreachPlanLine() { }

    public OutreachPlanLine(OutreachPlan plan, PlanLineForm form, string? educator)
    {
        if (plan.Lines.Count >= OutreachPlan.MostLines) throw new Refusal(T($"Satu rencana paling banyak {OutreachPlan.MostLines} baris.", $"A plan has {OutreachPlan.MostLines} lines at most."));
        (PlanId, RegionCode) = (plan.Id, plan.RegionCode);
        Describe(plan, form, educator);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid PlanId { get; private set; }

    /// <summary>Of the office.</summary>
    public string RegionCode { get; private set; } = "";

    /// <summary>1 to 12.</summary>
    public int Month { get; private set; }
    public string Theme { get; private set; } = "";

    /// <summary>Null = for everybody.</summary>
    public string? Audience { get; private set; }

    /// <summary>Region in which the sessions are to be held.</summary>
    public string PlaceRegionCode { get; private set; } = "";
    public int Sessions { get; private set; }

    /// <summary>People to be reached.</summary>
    public int? People { get; private set; }
    public Guid? PersonId { get; private set; }
    public string? Educator { get; private set; }
    public string? DroppedBecause { get; private set; }
    public int Version { get; private set; }

    public bool Counts => DroppedBecause is null;

    /// <param name="educator">Name of the person named, or what was written.</param>
    public void Describe(OutreachPlan plan, PlanLineForm form, string? educator)
    {
        if (!Counts) throw new Refusal(T("Baris ini sudah dikeluarkan dari rencana.", "This line was dropped from the plan."));
        if (form.Month is not (>= 1 and <= 12)) throw new Refusal(T("Pilih bulannya.", "Choose the month."), nameof(form.Month));
        if (form.Sessions is not (>= 1 and <= MostSessions)) throw new Refusal(T($"Isi berapa kali, 1 sampai {Show.Number(MostSessions)}.", $"Say how many sessions, 1 to {Show.Number(MostSessions)}."), nameof(form.Sessions));
        if (form.People is < 1 or > MostPeople) throw new Refusal(T($"Sasaran orang antara 1 dan {Show.Number(MostPeople)}.", $"People to be reached are between 1 and {Show.Number(MostPeople)}."), nameof(form.People));
        var place = string.IsNullOrEmpty(form.Place) ? plan.RegionCode : form.Place;
        if (!Kernel.RegionCode.Contains(plan.RegionCode, place)) throw new Refusal(T("Pilih tempat di dalam wilayah rencana ini.", "Choose a place inside the region of this plan."), nameof(form.Place));
        plan.Change(form.Reason);
        (Month, Theme, Audience, PlaceRegionCode, Sessions, People) = (form.Month.Value, form.Theme!, string.IsNullOrEmpty(form.Audience) ? null : form.Audience, place, form.Sessions.Value, form.People);
        (PersonId, Educator) = (form.Person, educator);
    }

    public void Drop(OutreachPlan plan, string? reason)
    {
        if (!Counts) throw new Refusal(T("Baris ini sudah dikeluarkan dari rencana.", "This line was dropped from the plan."));
        plan.Change(reason);
        DroppedBecause = Written.Optional(reason, 400, nameof(PlanLineForm.Reason)) ?? T("dikeluarkan saat disusun", "dropped while being written");
    }
}

public sealed class PlanLineForm
{
    public int? Month { get; set; }
    public string? Theme { get; set; }
    public string? Audience { get; set; }

    /// <summary>Nothing = anywhere in the office's region.</summary>
    public string? Place { get; set; }
    public int? Sessions { get; set; }
    public int? People { get; set; }
    public Guid? Person { get; set; }
    public string? Educator { get; set; }

    /// <summary>Why an approved plan is changed.</summary>
    public string? Reason { get; set; }
    public int Version { get; set; }

    public static PlanLineForm Of(OutreachPlanLine l) => new() { Month = l.Month, Theme = l.Theme, Audience = l.Audience, Place = l.PlaceRegionCode, Sessions = l.Sessions, People = l.People, Person = l.PersonId, Educator = l.PersonId is null ? l.Educator : null, Version = l.Version };
}
