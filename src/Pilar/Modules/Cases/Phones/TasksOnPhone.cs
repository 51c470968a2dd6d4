using Pilar.Data;
using Pilar.Modules.Cases.Work;
using Pilar.Web.Field;

namespace Pilar.Modules.Cases.Phones;

/// <summary>What one has to do.</summary>
internal sealed class TasksOnPhone(AppDb db, MyWork work) : FieldShare
{
    public override string Name => "tasks";

    public override async Task<IReadOnlyList<FieldItem>> Of(CancellationToken cancel) => !db.Actor.May(CasePermissions.View) ? []
        : [.. (await work.Tasks()).Select(t => FieldItem.Of(t.Task.Id, new { t.Task.Id, @case = t.Task.CaseId, t.Number, t.Title, t.Task.DueOn }))];
}
