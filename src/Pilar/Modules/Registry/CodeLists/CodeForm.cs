namespace Pilar.Modules.Registry.CodeLists;

public sealed class CodeForm
{
    public string? Code { get; set; }
    public string? NameId { get; set; }
    public string? NameEn { get; set; }
    public DateOnly? ValidFrom { get; set; }
}
