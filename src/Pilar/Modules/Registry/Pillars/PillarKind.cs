using Pilar.Kernel;

namespace Pilar.Modules.Registry.Pillars;

/// <summary>A kind of pillar (PSM, TKSK, ...), an entry of a versioned code list that an administrator can change.</summary>
public sealed class PillarKind
{
    /// <summary>Short code used everywhere: PSM, TKSK, TAGANA, PENSOSMAS, KT, LKS, ...</summary>
    public required string Code { get; init; }
    public required string NameId { get; set; }
    public required string NameEn { get; set; }

    /// <summary>Level of the region of duty.</summary>
    public required RegionLevel DutyLevel { get; set; }

    /// <summary>The role is held in an organisation (Karang Taruna, LKS).</summary>
    public bool InOrganisation { get; set; }

    /// <summary>Active only with a letter of appointment in force.</summary>
    public bool NeedsAppointment { get; set; } = true;

    /// <summary>False for posts outside the social pillars (RT, village official), recorded because of double roles.</summary>
    public bool IsPillar { get; set; } = true;
    public int Order { get; set; }
    public DateOnly? ValidFrom { get; set; }

    /// <summary>Last day on which new roles of this kind may begin; null = in use.</summary>
    public DateOnly? ValidTo { get; set; }

    public string Name => Language.T(NameId, NameEn);
}
