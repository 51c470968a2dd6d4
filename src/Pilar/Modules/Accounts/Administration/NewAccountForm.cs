using Pilar.Kernel;

namespace Pilar.Modules.Accounts.Administration;

internal sealed class NewAccountForm
{
    public string Name { get; set; } = "";
    public string Email { get; set; } = "";
    public Role? Role { get; set; }
    public string? Region { get; set; }
}
