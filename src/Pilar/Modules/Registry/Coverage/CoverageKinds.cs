namespace Pilar.Modules.Registry.Coverage;

/// <summary>Which kinds are to cover the whole land: a PSM for every village, a TKSK for every district (Permensos 10/2019, 28/2018).</summary>
public static class CoverageKinds
{
    public const string OfVillages = "PSM", OfDistricts = "TKSK";
}
