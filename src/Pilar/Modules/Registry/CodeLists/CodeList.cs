using Pilar.Kernel;

namespace Pilar.Modules.Registry.CodeLists;

/// <summary>A list of codes that law or practice changes over the years: kinds of PPKS, reasons of an end, education ...</summary>
public sealed class CodeList
{
    /// <summary>See <see cref="Lists"/>.</summary>
    public required string Code { get; init; }
    public required string NameId { get; init; }
    public required string NameEn { get; init; }

    /// <summary>Law the list comes from.</summary>
    public string? Source { get; init; }

    /// <summary>Which of several official variants is in use here (national, provincial); null when there is only one.</summary>
    public string? Variant { get; set; }

    public string Name => Language.T(NameId, NameEn);
}

/// <summary>One code. Never deleted: an entry that is no longer used gets an end, so that old records stay readable.</summary>
public sealed class CodeEntry
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required string List { get; init; }

    /// <summary>Belongs only to this variant of the list; null = to each.</summary>
    public string? Variant { get; init; }
    public required string Code { get; init; }
    public required string NameId { get; set; }
    public required string NameEn { get; set; }
    public int Order { get; set; }
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Last day of use; null = in use.</summary>
    public DateOnly? ValidTo { get; private set; }

    /// <summary>Kinds of PPKS: youngest and oldest age and the only sex the definition allows (M, F).</summary>
    public int? AgeFrom { get; init; }
    public int? AgeTo { get; init; }
    public string? OnlySex { get; init; }

    /// <summary>Kinds of PPKS: class of specific personal data under UU 27/2022 article 4(2); null = ordinary data.</summary>
    public string? DataClass { get; init; }

    /// <summary>PSKS: the pillar kind it stands for.</summary>
    public string? PillarKind { get; init; }

    public string Name => Language.T(NameId, NameEn);

    public bool InUseOn(DateOnly day) => (ValidFrom ?? DateOnly.MinValue) <= day && day <= (ValidTo ?? DateOnly.MaxValue);

    public void End(DateOnly lastDay)
    {
        if (lastDay < ValidFrom) throw new Refusal(Language.T("Tanggal akhir tidak boleh sebelum tanggal mulai.", "The end must not lie before the start."), nameof(ValidTo));
        ValidTo = lastDay;
    }

    /// <summary>Takes the end back.</summary>
    public void Reopen() => ValidTo = null;
}

/// <summary>Codes of the lists the program itself asks for.</summary>
public static class Lists
{
    public const string Ppks = "PPKS";
    public const string Psks = "PSKS";
    public const string EndReason = "END_REASON";
    public const string FundingSource = "FUNDING_SOURCE";
    public const string Education = "EDUCATION";
    public const string Occupation = "OCCUPATION";
    public const string Disability = "DISABILITY";
    public const string Religion = "RELIGION";
    public const string MaritalStatus = "MARITAL_STATUS";
    public const string ServicePaper = "SERVICE_PAPER";
    public const string Language = "LANGUAGE";
    public const string Access = "ACCESS";
    public const string Disaster = "DISASTER";
    public const string Goods = "GOODS";
    public const string ActivityFunction = "ACTIVITY_FUNCTION";
    public const string ActivityProgramme = "ACTIVITY_PROGRAMME";
    public const string OutreachTheme = "OUTREACH_THEME";
    public const string OutreachAudience = "OUTREACH_AUDIENCE";
    public const string OutreachMethod = "OUTREACH_METHOD";
}
