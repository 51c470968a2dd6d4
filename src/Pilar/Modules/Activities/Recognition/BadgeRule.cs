using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Activities.Recognition;

/// <summary>What a badge is given for: things somebody has done, never a place among others.</summary>
public enum BadgeMeasure { ReportsInARow, CasesFollowedUp, AdvancedTrainings, YearsOfService }

/// <summary>A badge and what it takes, as the office has decided.</summary>
public sealed class BadgeRule
{
    public const int LongestName = 120;
    private const int Most = 1000;

    private BadgeRule() { }

    public BadgeRule(string nameId, string? nameEn, BadgeMeasure measure, int? amount)
    {
        NameId = Written.Required(nameId, LongestName, T("Tulis nama lencana.", "Give the badge a name."), nameof(BadgeForm.NameId));
        NameEn = Written.Optional(nameEn, LongestName, nameof(BadgeForm.NameEn)) ?? NameId;
        Measure = measure;
        Amount = amount is > 0 and <= Most ? amount.Value : throw new Refusal(T($"Isi jumlahnya, antara 1 dan {Show.Number(Most)}.", $"Give the amount, between 1 and {Show.Number(Most)}."), nameof(BadgeForm.Amount));
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public string NameId { get; private set; } = "";
    public string NameEn { get; private set; } = "";
    public BadgeMeasure Measure { get; private set; }
    public int Amount { get; private set; }

    /// <summary>Given no longer.</summary>
    public DateTime? RetiredAt { get; private set; }

    public string Name => T(NameId, NameEn);

    public void Retire(DateTime now) => RetiredAt = RetiredAt is null ? now : throw new Refusal(T("Lencana ini sudah dihentikan.", "This badge was retired already."));
}

public sealed class BadgeForm
{
    public string? NameId { get; set; }
    public string? NameEn { get; set; }
    public BadgeMeasure Measure { get; set; }
    public int? Amount { get; set; }
}

/// <summary>A badge as it stands with somebody.</summary>
/// <param name="Have">How much of what it takes is there.</param>
/// <param name="Why">In words, from what it follows.</param>
/// <param name="Evidence">Page that shows it; null when the reader may not open one.</param>
public sealed record BadgeStanding(BadgeRule Rule, int Have, string Why, Web.Ui.Link? Evidence)
{
    public bool IsEarned => Have >= Rule.Amount;
}

public static class BadgeNames
{
    public static string Name(this BadgeMeasure measure) => measure switch
    {
        BadgeMeasure.ReportsInARow => T("laporan bulanan disahkan berturut-turut", "monthly reports acknowledged in a row"),
        BadgeMeasure.CasesFollowedUp => T("kasus selesai dengan tindak lanjut", "cases closed and followed up"),
        BadgeMeasure.AdvancedTrainings => T("Bimtek lanjutan", "advanced Bimtek"),
        BadgeMeasure.YearsOfService => T("tahun pengabdian dengan SK", "years of service shown by letters"),
        _ => throw new ArgumentOutOfRangeException(nameof(measure)),
    };
}
