using Pilar.Kernel;

namespace Pilar.Modules.Cases.Referrals;

/// <summary>A case is offered to a service.</summary>
public sealed class OfferForm
{
    public const int LongestText = 2000;

    public Guid? Service { get; set; }
    public string Need { get; set; } = "";
    public string Consent { get; set; } = "";
    public string? SenderPhone { get; set; }
    public DateOnly? DueOn { get; set; }

    /// <summary>The partner's own account; null = by link only.</summary>
    public Guid? Partner { get; set; }
}

/// <summary>An answer of the partner, or the office taking the offer back.</summary>
public sealed class AnswerForm
{
    public ReferralState? To { get; set; }

    /// <summary>Why it is declined or withdrawn; what came of it.</summary>
    public string? Reason { get; set; }

    /// <summary>By when the next step happens.</summary>
    public DateOnly? DueOn { get; set; }
}

/// <summary>Days a partner has; settings Cases:Referrals.</summary>
public sealed class ReferralRules
{
    /// <summary>To answer, to begin, to finish.</summary>
    public int Answer { get; set; } = 3;
    public int Begin { get; set; } = 7;
    public int Finish { get; set; } = 90;

    /// <summary>Level of the office in charge of services inside a home, and outside it (PP 2/2018).</summary>
    public RegionLevel Inside { get; set; } = RegionLevel.Province;
    public RegionLevel Outside { get; set; } = RegionLevel.Regency;

    public string Office(bool isResidential, string village) => RegionCode.At(village, isResidential ? Inside : Outside) ?? RegionCode.Nation;

    public int After(ReferralState state) => state switch { ReferralState.Accepted => Begin, ReferralState.InService => Finish, _ => Answer };
}
