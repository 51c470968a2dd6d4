using static Pilar.Kernel.Language;

namespace Pilar.Modules.Disasters.Households;

public static class HouseholdNames
{
    public static string Name(this HouseDamage damage) => damage switch
    {
        HouseDamage.Unknown => T("belum dinilai", "not assessed"),
        HouseDamage.None => T("tidak rusak", "not damaged"),
        HouseDamage.Light => T("rusak ringan", "lightly damaged"),
        HouseDamage.Medium => T("rusak sedang", "damaged"),
        HouseDamage.Heavy => T("rusak berat", "heavily damaged"),
        HouseDamage.Flooded => T("terendam", "under water"),
        _ => throw new ArgumentOutOfRangeException(nameof(damage)),
    };

    public static string Name(this Stay stay) => stay switch
    {
        Stay.Home => T("di rumah sendiri", "at home"),
        Stay.Relatives => T("di rumah kerabat", "with relatives"),
        Stay.Shelter => T("di pengungsian", "in a shelter"),
        Stay.Tent => T("di tenda sendiri", "in a tent"),
        Stay.Elsewhere => T("di tempat lain", "elsewhere"),
        _ => throw new ArgumentOutOfRangeException(nameof(stay)),
    };
}
