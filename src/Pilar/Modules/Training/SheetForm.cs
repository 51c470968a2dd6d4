namespace Pilar.Modules.Training;

public sealed class SheetForm
{
    public IFormFile? File { get; set; }
}
