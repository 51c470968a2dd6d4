using Pilar.Web.Field;

namespace Pilar.Modules.Cases.Records;

/// <summary>That something was written on a phone: under which id, when, and when it arrived if that was not at once.</summary>
public sealed record FromField(Guid? Id, DateTime At, DateTime? ReceivedAt)
{
    public static FromField Of(FieldAct act, DateTime now, Guid? id = null) => act.Times(now) is var (at, received) ? new(id, at, received) : null!;
}
