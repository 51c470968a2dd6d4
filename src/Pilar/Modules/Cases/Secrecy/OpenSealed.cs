using Pilar.Data;
using Pilar.Modules.Cases.Records;

namespace Pilar.Modules.Cases.Secrecy;

/// <summary>A sealed case is read by one of its people: written down.</summary>
public sealed class OpenSealed(AppDb db)
{
    public Task Run(Case @case) => @case.IsSealed ? db.Commit(@case.Act(CasePermissions.View, nameof(OpenSealed))) : Task.CompletedTask;
}
