using Pilar.Data;
using Pilar.Kernel;

namespace Pilar.Modules.Training.Certificates;

/// <summary>From now on credentials are signed with a new key; those signed before stay good.</summary>
public sealed class RotateCredentialKey(AppDb db, CredentialKeys keys)
{
    /// <returns>Number of the new key.</returns>
    public async Task<int> Run()
    {
        if (!db.Actor.May(TrainingPermissions.RotateCredentialKey)) throw new Denied();
        var key = keys.Rotate();
        await db.Commit(new Act(TrainingPermissions.RotateCredentialKey, nameof(RotateCredentialKey), RegionCode.Nation, "Key", Guid.Empty) { Facts = new { Key = key } });
        return key;
    }
}
