using Pilar.Modules.Registry.Rules;

namespace Pilar.Modules.Registry.Validity.Checks;

/// <summary>A letter of appointment (SK) is there and runs on the day; its last day still counts.</summary>
internal static class Letter
{
    public static Finding Check(Case it, Criterion criterion)
    {
        DateOnly? expired = null, coming = null;
        foreach (var letter in it.Role.Appointments)
        {
            var last = it.Rules.LastDay(it.Role.Kind, letter);
            if (letter.From > it.Day) coming = Earlier(coming, letter.From.Value);
            else if (last < it.Day) expired = expired > last ? expired : last;
            else return Finding.Met(criterion, last);
        }
        return expired is not null ? Finding.NotMet(criterion, Problem.LetterExpired, expired)
            : new Finding(criterion, CriterionState.Unknown, [Problem.LetterNone], coming);
    }

    public static bool InForce(RoleFacts role, RuleBook rules, DateOnly day)
    {
        foreach (var letter in role.Appointments)
            if (!(letter.From > day) && !(rules.LastDay(role.Kind, letter) < day)) return true;
        return false;
    }

    private static DateOnly Earlier(DateOnly? one, DateOnly other) => one < other ? one.Value : other;
}
