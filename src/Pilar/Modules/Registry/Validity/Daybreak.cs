using Pilar.Data.Jobs;
using Pilar.Modules.Registry.Rules;

namespace Pilar.Modules.Registry.Validity;

/// <summary>Judges what the passing of time has changed.</summary>
internal sealed class Daybreak(RulesInForce rules, Verdicts verdicts) : EachDay
{
    public override int Order => 10;

    public override async Task Run(CancellationToken cancel)
    {
        await rules.ApplyDue(cancel);
        await verdicts.RefreshDue(cancel);
    }
}
