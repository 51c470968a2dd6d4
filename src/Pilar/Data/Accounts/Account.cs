using Microsoft.AspNetCore.Identity;

namespace Pilar.Data.Accounts;

/// <summary>Somebody who signs in. What they may do stands in their grants.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public Account() => Id = Guid.CreateVersion7();

    public required string FullName { get; set; }
    public DateTime CreatedAt { get; init; }

    /// <summary>Closed accounts keep their name in the log but cannot sign in.</summary>
    public DateTime? ClosedAt { get; set; }

    /// <summary>The registry's person behind the account (a volunteer, a TKSK), when known.</summary>
    public Guid? PersonId { get; set; }
}
