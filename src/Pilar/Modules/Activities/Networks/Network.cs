using Pilar.Data;
using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Activities.Networks;

/// <summary>People and organisations that meet: IPSM, forums, working groups.</summary>
public sealed class Network : IRegional, IVersioned
{
    public const int LongestName = 200, LongestNote = 1000;

    private Network() { }

    public Network(string region) => RegionCode = region;

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public string RegionCode { get; private set; } = "";
    public string Name { get; private set; } = "";

    /// <summary>The registry's organisation it is, when it is one.</summary>
    public Guid? OrganisationId { get; private set; }
    public string? Note { get; private set; }
    public int Version { get; private set; }

    internal void Describe(NetworkForm form)
    {
        Name = Written.Required(form.Name, LongestName, T("Tulis nama jejaringnya.", "Give the network a name."), nameof(form.Name));
        (OrganisationId, Note) = (form.Organisation, Written.Optional(form.Note, LongestNote, nameof(form.Note)));
    }
}

/// <summary>Somebody who belongs to a network.</summary>
public sealed class NetworkMember
{
    public const int LongestName = 200;

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required Guid NetworkId { get; init; }

    /// <summary>The registry's person, when known.</summary>
    public Guid? PersonId { get; init; }
    public required string Name { get; init; }

    /// <summary>Office held, such as chair; null = member.</summary>
    public string? Position { get; init; }
    public required DateOnly Since { get; init; }

    /// <summary>Last day; null = still there.</summary>
    public DateOnly? Until { get; private set; }

    public void Leave(DateOnly today) => Until = Until is null ? today : throw new Refusal(T("Orang ini sudah keluar.", "This person has left already."));
}

/// <summary>A meeting of a network.</summary>
public sealed class Meeting : IRegional, IVersioned
{
    public const int LongestText = 8000, LongestPlace = 300;
    private const int MostPeople = 10_000;

    private Meeting() { }

    public Meeting(Network network) => (NetworkId, RegionCode) = (network.Id, network.RegionCode);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid NetworkId { get; private set; }
    public string RegionCode { get; private set; } = "";
    public DateOnly On { get; private set; }
    public string Place { get; private set; } = "";
    public string? Agenda { get; private set; }
    public string? Minutes { get; private set; }
    public int? Present { get; private set; }
    public int Version { get; private set; }

    internal void Plan(MeetingForm form)
    {
        On = form.On ?? throw new Refusal(T("Isi tanggal rapat.", "Give the day of the meeting."), nameof(form.On));
        Place = Written.Required(form.Place, LongestPlace, T("Tulis tempatnya.", "Give the place."), nameof(form.Place));
        Agenda = Written.Optional(form.Agenda, LongestText, nameof(form.Agenda));
    }

    internal void Record(MinutesForm form, DateOnly today)
    {
        if (On > today) throw new Refusal(T("Rapat ini belum berlangsung.", "This meeting has not been held yet."));
        if (form.Present is < 0 or > MostPeople) throw new Refusal(T($"Jumlah hadir antara 0 dan {Show.Number(MostPeople)}.", $"Between 0 and {Show.Number(MostPeople)} people are present."), nameof(form.Present));
        Minutes = Written.Required(form.Minutes, LongestText, T("Tulis notulanya.", "Write the minutes."), nameof(form.Minutes));
        Present = form.Present;
    }
}

/// <summary>What a meeting decided, to be done by somebody until a day.</summary>
public sealed class Decision : IRegional
{
    public const int LongestText = 1000;

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required Guid NetworkId { get; init; }
    public required Guid MeetingId { get; init; }
    public required string RegionCode { get; init; }
    public required string Text { get; init; }
    public required Guid OwnerId { get; init; }
    public required string OwnerName { get; init; }
    public required DateOnly DueOn { get; init; }
    public DateTime? DoneAt { get; private set; }
    public string? Outcome { get; private set; }

    public bool IsOverdue(DateOnly today) => DoneAt is null && DueOn < today;

    public void Finish(string? outcome, DateTime now)
    {
        if (DoneAt is not null) throw new Refusal(T("Keputusan ini sudah selesai.", "This decision was carried out already."));
        (Outcome, DoneAt) = (Written.Required(outcome, LongestText, T("Tulis hasilnya.", "Write what came of it."), nameof(OutcomeForm.Outcome)), now);
    }
}
