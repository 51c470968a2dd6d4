using Pilar.Modules.Registry.People;

namespace Pilar.Modules.Registry.Pillars;

/// <summary>A letter of appointment (SK) for one role.</summary>
public sealed class Appointment
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required Guid RoleId { get; init; }
    public required string Number
    {
        get;
        set => (field, NumberKey) = (value, Key(value));
    }

    /// <summary>The number as it is searched for: see <see cref="Key"/>.</summary>
    public string NumberKey { get; private set; } = "";
    public DateOnly? IssuedOn { get; set; }
    public string? Issuer { get; set; }
    public string? Signatory { get; set; }

    /// <summary>First day in force; <see cref="IssuedOn"/> when the letter names none.</summary>
    public DateOnly? ValidFrom { get; set; }

    /// <summary>Last day in force; null = no end known.</summary>
    public DateOnly? ValidUntil { get; set; }

    /// <summary>True when the end was computed by the office's rule (for example five years) and is not written in the letter.</summary>
    public bool EndByRule { get; set; }
    public Guid? DocumentId { get; set; }

    /// <summary>Small letters and digits only: offices write the same number with and without spaces, dots and slashes.</summary>
    public static string Key(string? number) => PersonName.Fold(number).Replace(" ", "", StringComparison.Ordinal);

    public bool InForceOn(DateOnly day) => (ValidFrom ?? IssuedOn ?? DateOnly.MinValue) <= day && day <= (ValidUntil ?? DateOnly.MaxValue);
}
