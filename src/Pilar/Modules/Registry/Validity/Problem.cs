namespace Pilar.Modules.Registry.Validity;

/// <summary>Codes of what keeps a role from being valid, as imports, reports and the command line show them.
/// A criterion answered by evidence has the codes CODE_NOT_MET and CODE_UNKNOWN.</summary>
public static class Problem
{
    public const string BirthDateMissing = "BIRTHDATE_MISSING";
    public const string AgeUnder = "AGE_UNDER_";
    public const string AgeOver = "AGE_OVER_";
    public const string SexMissing = "SEX_MISSING";
    public const string NikMissing = "NIK_MISSING";
    public const string NikFormat = "NIK_FORMAT";
    public const string NikSex = "NIK_SEX";
    public const string NikDate = "NIK_DATE";
    public const string NikShared = "NIK_SHARED";
    public const string VillageUnresolved = "VILLAGE_UNRESOLVED";
    public const string DomicileMismatch = "DOMICILE_MISMATCH";
    public const string TrainingNone = "TRAINING_NONE";
    public const string LetterNone = "SK_NONE";
    public const string LetterExpired = "SK_EXPIRED";
    public const string RoleEnded = "ROLE_ENDED";
    public const string RoleNotActive = "ROLE_NOT_ACTIVE";
    public const string RoleBlock = "ROLE_BLOCK";
    public const string RoleNeedsApproval = "ROLE_NEEDS_APPROVAL";

    public static string NotMet(string criterion) => criterion + "_NOT_MET";

    public static string Unknown(string criterion) => criterion + "_UNKNOWN";
}
