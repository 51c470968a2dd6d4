namespace Pilar.Modules.Training;

public sealed class ReasonForm
{
    public string? Reason { get; set; }
}
