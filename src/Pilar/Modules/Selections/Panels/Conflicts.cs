using Pilar.Kernel;
using Pilar.Modules.Selections.Nominations;
using Pilar.Modules.Selections.Setup;

namespace Pilar.Modules.Selections.Panels;

/// <summary>Whom a juror may not judge: oneself, somebody of the same region one level below the stage, a relative, and whoever was declared.</summary>
public static class Conflicts
{
    public static bool Between(Stage stage, PanelJuror juror, Nomination nomination) =>
        juror.PersonId == nomination.PersonId
        || RegionCode.At(juror.HomeRegionCode, stage.ConflictLevel) is { } home && home == RegionCode.At(nomination.RegionCode, stage.ConflictLevel)
        || juror.Recusals.Exists(r => r.NominationId == nomination.Id);
}
