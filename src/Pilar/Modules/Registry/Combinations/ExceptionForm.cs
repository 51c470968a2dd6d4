namespace Pilar.Modules.Registry.Combinations;

public sealed class ExceptionForm
{
    /// <summary>The two kinds, as "PSM+KT".</summary>
    public string? Kinds { get; set; }
    public string? Approver { get; set; }
    public string? Paper { get; set; }
    public string? Reason { get; set; }
    public IFormFile? Scan { get; set; }
    public DateOnly? ValidFrom { get; set; }
    public DateOnly? ValidUntil { get; set; }
}
