using Pilar.Data;
using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Activities.Recognition;

/// <summary>A letter of thanks from the office to somebody who serves.</summary>
public sealed class ThankYou : IRegional
{
    public const int LongestText = 2000, LongestName = 200;

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required Guid PersonId { get; init; }
    public required string Name { get; init; }

    /// <summary>Region of duty.</summary>
    public required string RegionCode { get; init; }
    public required string Office { get; init; }
    public string? Number { get; init; }
    public required DateOnly On { get; init; }
    public required string Text { get; init; }
    public required string Signatory { get; init; }
    public string? SignatoryTitle { get; init; }
    public required string By { get; init; }
    public DateTime? WithdrawnAt { get; private set; }

    public void Withdraw(DateTime now) => WithdrawnAt = WithdrawnAt is null ? now : throw new Refusal(T("Ucapan ini sudah ditarik.", "These thanks were taken back already."));
}

public sealed class ThanksForm
{
    public string? Number { get; set; }
    public string? Text { get; set; }
    public string? Signatory { get; set; }
    public string? SignatoryTitle { get; set; }
}
