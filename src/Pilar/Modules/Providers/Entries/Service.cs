using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Providers.Entries;

/// <summary>What a provider does for people: whom, where, on which conditions, and how many places it has.</summary>
public sealed class Service : IVersioned
{
    private Service() { }

    public Service(Guid provider, ServiceForm form)
    {
        ProviderId = provider;
        Describe(form);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid ProviderId { get; private set; }
    public string Name { get; private set; } = "";
    public string SortName { get; private set; } = "";
    public string? Description { get; private set; }
    public ServiceType Type { get; private set; }

    /// <summary>People live there ("dalam panti"): the province's task, outside it the regency's (PP 2/2018).</summary>
    public bool IsResidential { get; private set; }
    public ProviderStatus Status { get; private set; }

    /// <summary>Kinds of PPKS served, separated by '|'; empty = everybody.</summary>
    public string Kinds { get; private set; } = "";
    public int? AgeFrom { get; private set; }
    public int? AgeTo { get; private set; }

    /// <summary>M or F; null = both.</summary>
    public string? OnlySex { get; private set; }

    /// <summary>Highest income of the household in rupiah a month; null = no limit.</summary>
    public long? IncomeLimit { get; private set; }

    /// <summary>Only for people whose identity card is of the area served.</summary>
    public bool ResidentsOnly { get; private set; }

    /// <summary>Codes of the papers asked for, separated by '|'.</summary>
    public string Papers { get; private set; } = "";

    /// <summary>Regions served, separated by '|'.</summary>
    public string Areas { get; private set; } = "";

    /// <summary>Rupiah; 0 = free, null = not known or as in the note.</summary>
    public long? Cost { get; private set; }
    public string? CostNote { get; private set; }
    public string? HowToApply { get; private set; }

    /// <summary>Places in all; null = not limited or not known.</summary>
    public int? Capacity { get; private set; }
    public int Taken { get; private set; }
    public int Waiting { get; private set; }
    public DateTime? CapacityAt { get; private set; }
    public string? CapacityBy { get; private set; }

    /// <summary>How often it answered a referral, and how long that took in all.</summary>
    public int Answers { get; private set; }
    public long AnswerMinutes { get; private set; }
    public int Version { get; private set; }

    public List<ServiceReach> Reached { get; } = [];

    public int? Free => Capacity - Taken;
    public TimeSpan? AnswerTime => Answers == 0 ? null : TimeSpan.FromMinutes((double)AnswerMinutes / Answers);
    public IReadOnlyList<string> KindCodes => CodeText.Split(Kinds);
    public IReadOnlyList<string> PaperCodes => CodeText.Split(Papers);
    public IReadOnlyList<string> AreaCodes => CodeText.Split(Areas);

    public void Describe(ServiceForm form)
    {
        if (CodeText.Fit(form.Name, nameof(form.Name)) is not { } name) throw new Refusal(T("Isi nama layanan.", "Give the name of the service."), nameof(form.Name));
        if (form.Type is not { } type) throw new Refusal(T("Pilih jenis layanan.", "Choose the type of service."), nameof(form.Type));
        if (form.Areas is not { Count: > 0 }) throw new Refusal(T("Isi paling sedikit satu wilayah layanan.", "Give at least one region it serves."), nameof(form.AreaNames));
        if (form.AgeFrom is < 0 or > 120 || form.AgeTo is < 0 or > 120) throw new Refusal(T("Umur antara 0 dan 120 tahun.", "Ages lie between 0 and 120 years."), nameof(form.AgeFrom));
        if (form.AgeFrom > form.AgeTo) throw new Refusal(T("Umur paling muda melebihi umur paling tua.", "The youngest age exceeds the oldest."), nameof(form.AgeTo));
        if (form.Sex is not (null or "" or "M" or "F")) throw new Refusal(T("Pilih laki-laki, perempuan, atau semua.", "Choose men, women or both."), nameof(form.Sex));
        if (form.IncomeLimit < 0) throw new Refusal(T("Batas penghasilan tidak boleh negatif.", "The limit of income cannot be negative."), nameof(form.IncomeLimit));
        if (form.Cost < 0) throw new Refusal(T("Biaya tidak boleh negatif.", "The cost cannot be negative."), nameof(form.Cost));
        (Name, SortName, Description, Type, IsResidential, Status) = (name, Spelling.Fold(name), CodeText.Fit(form.Description, nameof(form.Description), ProviderMapping.LongText), type, form.IsResidential, form.Status);
        (Kinds, Papers, Areas) = (CodeText.Join(form.Kinds, nameof(form.Kinds)), CodeText.Join(form.Papers, nameof(form.Papers)), CodeText.Join(form.Areas, nameof(form.AreaNames)));
        (AgeFrom, AgeTo, OnlySex, IncomeLimit, ResidentsOnly) = (form.AgeFrom, form.AgeTo, CodeText.Blank(form.Sex), form.IncomeLimit, form.ResidentsOnly);
        (Cost, CostNote, HowToApply) = (form.Cost, CodeText.Fit(form.CostNote, nameof(form.CostNote)), CodeText.Fit(form.HowToApply, nameof(form.HowToApply), ProviderMapping.LongText));
    }

    /// <summary>What the provider or its office says of places.</summary>
    public void CountPlaces(int? capacity, int taken, int waiting, string by, DateTime now)
    {
        if (capacity is < 0 or > 1_000_000) throw new Refusal(T("Jumlah tempat tidak masuk akal.", "This number of places makes no sense."), nameof(CapacityForm.Capacity));
        if (taken < 0 || taken > capacity) throw new Refusal(T("Yang terisi tidak boleh melebihi jumlah tempat.", "No more places can be taken than there are."), nameof(CapacityForm.Taken));
        if (waiting < 0) throw new Refusal(T("Yang menunggu tidak boleh negatif.", "Nobody can be waiting less than zero times."), nameof(CapacityForm.Waiting));
        (Capacity, Taken, Waiting, CapacityBy, CapacityAt) = (capacity, taken, waiting, by, now);
    }

    /// <summary>Writes the rows by which a need finds this service; a service that is gone has none.</summary>
    internal void Reach(ProviderStatus provider)
    {
        var kinds = Kinds.Length == 0 ? [ServiceReach.Everybody] : KindCodes;
        var wanted = (provider == ProviderStatus.Closed || Status == ProviderStatus.Closed ? [] : AreaCodes.SelectMany(area => kinds.Select(kind => (area, kind)))).ToHashSet();
        Reached.RemoveAll(r => !wanted.Remove((r.RegionCode, r.Kind)));
        Reached.AddRange(wanted.Select(w => new ServiceReach { ServiceId = Id, RegionCode = w.area, Kind = w.kind }));
    }
}

/// <summary>A service is for a kind of PPKS in a region: the index every search for help begins with.</summary>
public sealed class ServiceReach
{
    /// <summary>Instead of a kind: whoever comes.</summary>
    public const string Everybody = "";

    public Guid ServiceId { get; init; }
    public required string RegionCode { get; init; }
    public required string Kind { get; init; }
}
