namespace Pilar.Modules.Accounts.Phones;

public sealed class EndPhoneForm
{
    public const int LongestReason = 400;

    public string? Reason { get; set; }
}
