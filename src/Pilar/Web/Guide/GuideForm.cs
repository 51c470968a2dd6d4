using System.ComponentModel.DataAnnotations;
using Pilar.Kernel;

namespace Pilar.Web.Guide;

public enum GuideKind { Psm, Tksk, KarangTaruna }

/// <summary>The model of the sample form in the style guide.</summary>
public sealed class GuideForm : IValidatableObject
{
    public string Name { get; set; } = "";
    public DateOnly? BirthDate { get; set; }
    public int? Members { get; set; }
    public GuideKind? Kind { get; set; }
    public string Sex { get; set; } = "";
    public string? Village { get; set; }
    public string? Notes { get; set; }
    public bool Agreed { get; set; }
    public IFormFile? Paper { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Members < 0) yield return new(Language.T("Jumlah anggota tidak boleh negatif.", "The number of members cannot be negative."), [nameof(Members)]);
    }
}
