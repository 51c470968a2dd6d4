namespace Pilar.Modules.Registry.Imports.Pages;

/// <summary>What an officer gives with a list.</summary>
public sealed class UploadForm
{
    public IFormFile? File { get; set; }
    public string Kind { get; set; } = "auto";
    public string? Region { get; set; }
}
