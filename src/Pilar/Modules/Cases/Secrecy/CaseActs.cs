using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Cases.Records;

namespace Pilar.Modules.Cases.Secrecy;

internal static class CaseActs
{
    /// <summary>An act on a case: the log names the case and its regency, never whom or what it is about, nor the village.</summary>
    public static Act Act(this Case @case, Permission permission, string verb) =>
        new(permission, verb, @case.RegionCode, nameof(Case), @case.Id) { LoggedRegion = RegionCode.At(@case.RegionCode, RegionLevel.Regency) };

    /// <summary>A line of its story.</summary>
    public static CaseEntry Tell(this AppDb db, Case @case, EntryKind kind, byte[]? text = null, FromField? from = null)
    {
        var entry = new CaseEntry { CaseId = @case.Id, RegionCode = @case.RegionCode, Kind = kind, At = from?.At ?? db.Clock.UtcNow, ReceivedAt = from?.ReceivedAt, AuthorId = db.Actor.AccountId, AuthorName = db.Actor.Name, Text = text, Stage = kind == EntryKind.Moved ? @case.Stage : null };
        db.Add(entry);
        return entry;
    }

    /// <summary>Makes somebody one of the people of a case; who is already keeps the nearer part.</summary>
    public static void Join(this Case @case, Guid account, string name, Part part, DateTime? until = null)
    {
        if (@case.People.FirstOrDefault(p => p.AccountId == account) is not { } known) @case.People.Add(new() { CaseId = @case.Id, AccountId = account, Name = name, Part = part, Until = until });
        else if (known.Part == Part.Guest) (known.Part, known.Until) = (part, until);
        else if (part == Part.Owner) known.Part = part;
    }
}
