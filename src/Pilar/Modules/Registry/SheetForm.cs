namespace Pilar.Modules.Registry;

public sealed class SheetForm
{
    public IFormFile? File { get; set; }
}
