using FsCheck.Xunit;
using Pilar.Kernel;
using Pilar.Modules.Cases.Flow;
using Pilar.Modules.Cases.Records;

namespace Pilar.Tests.Modules.Cases;

public class CaseStepTests
{
    private static readonly DateOnly Today = new(2026, 11, 1);

    private static Case New() => new("K-2222-3333", "63.03.05.2009", Guid.CreateVersion7(), [], DateTime.UnixEpoch, Today) { Urgency = Urgency.Normal, Subject = CaseSubject.Person, Channel = Channel.Officer };

    /// <summary>Whatever is tried in whatever order: a case only goes where its steps lead, with an owner, with content, with a date or a reason; what is refused changes nothing.</summary>
    [Property(MaxTest = 400)]
    public bool Only_legal_and_complete_steps_change_a_case((byte To, byte Has, bool Due, byte Ending, bool Reason, bool Take)[] tries)
    {
        var (@case, owned) = (New(), false);
        foreach (var (to, bits, due, ending, reason, take) in tries)
        {
            if (take && !owned)
            {
                @case.Take(Guid.CreateVersion7(), "Uji");
                owned = true;
            }
            var has = new CaseContent(bits & 1, (bits & 2) != 0, (bits >> 2) & 3, (bits >> 4) & 3);
            var step = new StepForm { To = (CaseStage)(to % 5), Due = due ? Today.AddDays(to) : null, Ending = ending % 3 == 0 ? null : (Ending)(ending % 7), Reason = reason ? "ada alasan" : " " };
            var before = (@case.Stage, @case.DueOn, @case.Ending, @case.ClosedOn);
            var refused = false;
            try
            {
                @case.Move(step, has, Today, DateTime.UnixEpoch);
            }
            catch (Refusal refusal)
            {
                refused = true;
                if (refusal.Message.Length < 10) return false;
            }
            if (refused == Legal(before.Stage, step, has, owned)) return false;
            if (refused && before != (@case.Stage, @case.DueOn, @case.Ending, @case.ClosedOn)) return false;
            if (@case.Stage == CaseStage.Closed != (@case.ClosedOn is not null && @case.Ending is not null)) return false;
        }
        return true;
    }

    private static bool Legal(CaseStage from, StepForm step, CaseContent has, bool owned)
    {
        var leads = (from, step.To) switch
        {
            (CaseStage.Intake, CaseStage.Assessment) => has.Kinds > 0,
            (CaseStage.Assessment, CaseStage.Plan) => has.IsAssessed,
            (CaseStage.Plan, CaseStage.Services) => has.Planned > 0,
            (CaseStage.Services, CaseStage.Plan) => has.IsAssessed && step.Reason != " ",
            (CaseStage.Plan, CaseStage.Assessment) or (CaseStage.Closed, CaseStage.Assessment) => has.Kinds > 0 && step.Reason != " ",
            (CaseStage.Closed, CaseStage.Closed) => false,
            (_, CaseStage.Closed) => step.Ending == Ending.GoalsReached ? from == CaseStage.Services && has.Undone == 0 : step.Ending is not null && step.Reason != " ",
            _ => false,
        };
        return owned && leads && (step.To == CaseStage.Closed || step.Due is not null && step.Ending is null);
    }
}
