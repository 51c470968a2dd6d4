using System.Text.Json;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry;
using Pilar.Modules.Selections.Setup;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Selections.Nominations;

/// <summary>Prepared by the office and the candidate, handed in, then accepted or returned by the office that holds the first stage.</summary>
public enum NominationState { Draft, Submitted, Accepted, Returned, Withdrawn }

/// <summary>Somebody whom a region puts forward.</summary>
public sealed class Nomination : IRegional, IVersioned
{
    public const int LongestInnovation = 6000, LongestReason = 1000, LongestPortfolio = 8000;

    private Nomination() { }

    public Nomination(Selection selection, RoleHolder holder, string name, DateTime now)
    {
        (SelectionId, RoleId, PersonId, OrganisationId, Name, RegionCode, CreatedAt) = (selection.Id, holder.RoleId, holder.PersonId, holder.OrganisationId, name, holder.RegionCode, now);
        Papers.AddRange(selection.DocumentNames.Where(d => d.Length > 0).Select((d, n) => new NominationPaper { Order = n + 1, Name = d }));
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid SelectionId { get; private set; }
    public Guid RoleId { get; private set; }

    /// <summary>The candidate; of an organisation whoever stands for it.</summary>
    public Guid PersonId { get; private set; }
    public Guid? OrganisationId { get; private set; }

    /// <summary>As it will be announced.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Region of duty.</summary>
    public string RegionCode { get; private set; } = "";
    public NominationState State { get; private set; }

    /// <summary>The nominating office states that no sanction is running.</summary>
    public bool IsWithoutSanction { get; private set; }

    /// <summary>In the candidate's own words.</summary>
    public string? Innovation { get; private set; }

    /// <summary>Why it was returned or withdrawn.</summary>
    public string? Reason { get; private set; }
    public DateTime CreatedAt { get; private set; }

    /// <summary>The figures as all jurors see them, kept on the day scoring began.</summary>
    public string? Portfolio { get; private set; }
    public DateOnly? PortfolioOn { get; private set; }

    /// <summary>Years of service by letters on that day; decides between equals where the stage says so.</summary>
    public double ProvenYears { get; private set; }
    public int Version { get; private set; }
    public List<NominationPaper> Papers { get; } = [];

    public bool IsOpen => State is NominationState.Draft or NominationState.Returned;

    /// <summary>The candidate and the office may still add to it.</summary>
    public bool IsWritable => IsOpen || State == NominationState.Submitted;

    public IReadOnlyList<PortfolioFigure>? Kept => Portfolio is null ? null : JsonSerializer.Deserialize<List<PortfolioFigure>>(Portfolio);

    public void Write(string? innovation)
    {
        if (!IsWritable) throw new Refusal(T("Usulan ini sudah diputuskan.", "This nomination has been decided."));
        Innovation = Written.Optional(innovation, LongestInnovation, nameof(Innovation));
    }

    public void Tick(IReadOnlyCollection<Guid> papers, bool withoutSanction)
    {
        RefuseUnlessOpen();
        foreach (var paper in Papers) paper.IsThere = papers.Contains(paper.Id);
        IsWithoutSanction = withoutSanction;
    }

    public void Submit()
    {
        RefuseUnlessOpen();
        (State, Reason) = (NominationState.Submitted, null);
    }

    public void Accept() => Decide(NominationState.Accepted, null);

    public void Return(string? reason) => Decide(NominationState.Returned, Why(reason));

    public void Withdraw(string? reason)
    {
        if (State == NominationState.Withdrawn) throw new Refusal(T("Usulan ini sudah ditarik.", "This nomination was withdrawn."));
        (State, Reason) = (NominationState.Withdrawn, Why(reason));
    }

    public void Keep(IReadOnlyList<PortfolioFigure> figures, double provenYears, DateOnly on) => (Portfolio, ProvenYears, PortfolioOn) = (JsonSerializer.Serialize(figures), provenYears, on);

    private void Decide(NominationState state, string? reason)
    {
        if (State != NominationState.Submitted) throw new Refusal(T("Hanya usulan yang sudah dikirim yang diputuskan.", "Only a nomination that was handed in is decided."));
        (State, Reason) = (state, reason);
    }

    private void RefuseUnlessOpen()
    {
        if (!IsOpen) throw new Refusal(T("Usulan ini sudah dikirim.", "This nomination is handed in already."));
    }

    private static string Why(string? reason) => Written.Required(reason, LongestReason, T("Tulis alasannya.", "Say why."), nameof(Reason));

    internal Act Act(Permission permission, string verb, string? reason = null) => new(permission, verb, RegionCode, nameof(Nomination), Id, reason) { RelatedId = PersonId };
}

/// <summary>A document that is asked for.</summary>
public sealed class NominationPaper
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid NominationId { get; private set; }
    public required int Order { get; init; }
    public required string Name { get; init; }
    public bool IsThere { get; set; }
}

/// <summary>A photo or the presentation of a candidate; the content lies in the store of documents.</summary>
public sealed class NominationFile
{
    public const int MostPhotos = 8;

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required Guid NominationId { get; init; }
    public required Guid DocumentId { get; init; }
    public required bool IsPhoto { get; init; }
    public required string Name { get; init; }
    public required string ContentType { get; init; }
    public required long Size { get; init; }
    public required DateTime At { get; init; }
}

public static class NominationStateNames
{
    public static string Name(this NominationState state) => state switch
    {
        NominationState.Draft => T("disiapkan", "in preparation"),
        NominationState.Submitted => T("dikirim", "handed in"),
        NominationState.Accepted => T("diterima", "accepted"),
        NominationState.Returned => T("dikembalikan", "returned"),
        _ => T("ditarik", "withdrawn"),
    };
}
