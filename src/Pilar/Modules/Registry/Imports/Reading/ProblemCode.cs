namespace Pilar.Modules.Registry.Imports.Reading;

/// <summary>Codes of problems as scripts and the correction workbook see them.</summary>
public static class ProblemCode
{
    public const string NameMissing = "NAME_MISSING";
    public const string NikMissing = "NIK_MISSING";
    public const string NikFormat = "NIK_FORMAT";
    public const string NikLastDigitLost = "NIK_LAST_DIGIT_LOST";
    public const string NikScientific = "NIK_SCIENTIFIC";
    public const string NikImpossibleDate = "NIK_IMPOSSIBLE_DATE";
    public const string NikSex = "NIK_SEX";
    public const string NikDate = "NIK_DATE";
    public const string NikIsFamilyCard = "NIK_IS_KK";
    public const string BirthDateMissing = "BIRTHDATE_MISSING";
    public const string BirthDateYearOnly = "BIRTHDATE_YEAR_ONLY";
    public const string BirthDateUnreadable = "BIRTHDATE_UNREADABLE";
    public const string BirthDateImplausible = "BIRTHDATE_IMPLAUSIBLE";
    public const string SexMissing = "SEX_MISSING";
    public const string SexUnreadable = "SEX_UNREADABLE";
    public const string RegencyUnresolved = "KABUPATEN_UNRESOLVED";
    public const string DistrictUnresolved = "KECAMATAN_UNRESOLVED";
    public const string DistrictMisspelt = "KECAMATAN_MISSPELT";
    public const string VillageUnresolved = "VILLAGE_UNRESOLVED";
    public const string VillageMisspelt = "VILLAGE_MISSPELT";
    public const string VillageElsewhere = "VILLAGE_OTHER_KECAMATAN";
    public const string VillageAmbiguous = "VILLAGE_AMBIGUOUS";
    public const string HomeUnresolved = "DOMICILE_UNRESOLVED";
    public const string DecreeEndUnreadable = "SK_END_UNREADABLE";
    public const string DecreeDateUnreadable = "SK_DATE_UNREADABLE";
    public const string PhoneUnreadable = "PHONE_UNREADABLE";

    public static readonly IReadOnlySet<string> Hints = new HashSet<string> { DistrictMisspelt, DistrictUnresolved, VillageMisspelt, PhoneUnreadable, HomeUnresolved, RegencyUnresolved, DecreeDateUnreadable, SexUnreadable, NikIsFamilyCard };
}
