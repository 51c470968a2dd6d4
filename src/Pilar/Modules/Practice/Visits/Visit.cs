using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Practice.Stories;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Practice.Visits;

public enum VisitState { Planned, Held, Cancelled }

public static class VisitStateNames
{
    public static string Name(this VisitState state) => state switch
    {
        VisitState.Planned => T("direncanakan", "planned"),
        VisitState.Held => T("terlaksana", "held"),
        VisitState.Cancelled => T("dibatalkan", "cancelled"),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}

/// <summary>People of one region go and see how another one does it, and report what they take home.</summary>
public sealed class ExchangeVisit : IRegional, IVersioned
{
    public const int LongestText = 4000, LongestPeople = 1000;

    private const int LongestAhead = 2 * 366;

    private ExchangeVisit() { }

    public ExchangeVisit(Story story, string guests) => (StoryId, HostRegionCode, RegionCode) = (story.Id, story.RegionCode, guests);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid StoryId { get; private set; }

    /// <summary>Of the guests.</summary>
    public string RegionCode { get; private set; } = "";
    public string HostRegionCode { get; private set; } = "";
    public DateOnly On { get; private set; }
    public string Guests { get; private set; } = "";
    public string Hosts { get; private set; } = "";
    public string Aim { get; private set; } = "";
    public VisitState State { get; private set; }

    /// <summary>What was learned; of a cancelled visit why.</summary>
    public string? Report { get; private set; }
    public int Version { get; private set; }

    internal void Plan(VisitForm form, DateOnly today)
    {
        On = form.On is { } on && on >= today.AddDays(-LongestAhead) && on <= today.AddDays(LongestAhead) ? on : throw new Refusal(T("Isi tanggal kunjungan, dalam dua tahun ini.", "Give the day of the visit, within two years."), nameof(form.On));
        Guests = Written.Required(form.Guests, LongestPeople, T("Tulis siapa yang datang.", "Say who goes."), nameof(form.Guests));
        Hosts = Written.Required(form.Hosts, LongestPeople, T("Tulis siapa yang menerima.", "Say who receives them."), nameof(form.Hosts));
        Aim = Written.Required(form.Aim, LongestPeople, T("Tulis apa yang ingin dipelajari.", "Say what is to be learned."), nameof(form.Aim));
    }

    internal void Hold(string? report, DateOnly today)
    {
        if (State == VisitState.Cancelled) throw new Refusal(T("Kunjungan ini dibatalkan.", "This visit was cancelled."));
        if (On > today) throw new Refusal(T("Kunjungan ini belum berlangsung.", "This visit has not been held yet."));
        PersonalWords.Refuse(report, nameof(ReportForm.Report));
        (Report, State) = (Written.Required(report, LongestText, T("Tulis apa yang dipelajari dan apa yang akan dikerjakan.", "Tell what was learned and what will be done."), nameof(ReportForm.Report)), VisitState.Held);
    }

    internal void Cancel(string? reason)
    {
        if (State != VisitState.Planned) throw new Refusal(T("Hanya kunjungan yang direncanakan dapat dibatalkan.", "Only a planned visit can be cancelled."));
        (Report, State) = (Written.Required(reason, LongestText, T("Tulis alasannya.", "Give a reason."), nameof(ReasonForm.Reason)), VisitState.Cancelled);
    }
}

public sealed class VisitForm
{
    public DateOnly? On { get; set; }
    public string? Guests { get; set; }
    public string? Hosts { get; set; }
    public string? Aim { get; set; }

    /// <summary>Of the guests; nothing = the actor's.</summary>
    public string? Region { get; set; }
}

public sealed class ReportForm
{
    public string? Report { get; set; }
}

internal sealed class VisitMapping : IEntityTypeConfiguration<ExchangeVisit>
{
    public void Configure(EntityTypeBuilder<ExchangeVisit> visit)
    {
        visit.ToTable("exchange_visits").HasIndex(v => v.StoryId);
        visit.HasIndex(v => v.RegionCode);
        visit.HasIndex(v => v.HostRegionCode);
        visit.Property(v => v.Report).HasMaxLength(ExchangeVisit.LongestText);
        visit.Property(v => v.Guests).HasMaxLength(ExchangeVisit.LongestPeople);
        visit.Property(v => v.Hosts).HasMaxLength(ExchangeVisit.LongestPeople);
        visit.Property(v => v.Aim).HasMaxLength(ExchangeVisit.LongestPeople);
        visit.HasOne<Story>().WithMany().HasForeignKey(v => v.StoryId).OnDelete(DeleteBehavior.Cascade);
    }
}
