namespace Pilar.Modules.Registry.Coverage;

public sealed class CoverageTargetForm
{
    public int? PerVillage { get; set; }
}
