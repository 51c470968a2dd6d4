using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Pillars;

/// <summary>A letter of appointment (SK) as filled in.</summary>
public class AppointmentForm
{
    public string? Number { get; set; }
    public DateOnly? IssuedOn { get; set; }
    public string? Issuer { get; set; }
    public string? Signatory { get; set; }
    public DateOnly? ValidFrom { get; set; }

    /// <summary>Last day; empty when the letter names none.</summary>
    public DateOnly? ValidUntil { get; set; }
    public IFormFile? Scan { get; set; }

    internal bool IsEmpty => string.IsNullOrWhiteSpace(Number) && IssuedOn is null && ValidFrom is null && ValidUntil is null && Scan is not { Length: > 0 };

    /// <summary>The letter for a role.</summary>
    internal Appointment Make(Guid roleId, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(Number)) throw new Refusal(T("Isi nomor SK.", "Give the number of the letter."), nameof(Number));
        if (IssuedOn is null) throw new Refusal(T("Isi tanggal SK.", "Give the date of the letter."), nameof(IssuedOn));
        if (IssuedOn > today) throw new Refusal(T("Tanggal SK belum terjadi.", "The date of the letter lies in the future."), nameof(IssuedOn));
        if (ValidUntil < (ValidFrom ?? IssuedOn)) throw new Refusal(T("Masa berlaku SK berakhir sebelum mulai.", "The letter ends before it begins."), nameof(ValidUntil));
        return new()
        {
            RoleId = roleId, Number = Number.Trim(), IssuedOn = IssuedOn, Issuer = Blank(Issuer), Signatory = Blank(Signatory), ValidFrom = ValidFrom, ValidUntil = ValidUntil,
        };
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>A new role as filled in, with its letter when there is one.</summary>
public sealed class RoleForm : AppointmentForm
{
    /// <summary>Code of a <see cref="PillarKind"/>.</summary>
    public string? Kind { get; set; }

    /// <summary>Region of duty.</summary>
    public string? Region { get; set; }
    public DateOnly? StartsOn { get; set; }

    /// <summary>Serves already; otherwise a candidate.</summary>
    public bool Active { get; set; } = true;
    public string? FundingSource { get; set; }
    public Guid? Organisation { get; set; }
    public string? Position { get; set; }

    /// <summary>Role holders who may be the same person were shown, and it is none of them.</summary>
    public bool ConfirmedDistinct { get; set; }
}
