using Pilar.Modules.Registry.Rules;
using Pilar.Modules.Registry.Validity.Checks;

namespace Pilar.Modules.Registry.Validity;

/// <summary>Days on which passing time alone may change a verdict: a birthday, the first or last day of a letter, a role, a certificate, an
/// exception. One set per person, because a role also depends on the person's other roles. May name a day too many, never one too few.</summary>
internal static class TimeEdges
{
    /// <summary>The first of them after the day; null = none.</summary>
    public static DateOnly? Next(PersonFacts person, RuleBook rules, DateOnly day)
    {
        DateOnly? next = rules.ChangesOn;
        void Note(DateOnly? edge)
        {
            if (edge > day && !(next <= edge)) next = edge;
        }
        void NoteAfter(DateOnly? last)
        {
            if (last < DateOnly.MaxValue) Note(last.Value.AddDays(1));
        }

        foreach (var role in person.Roles)
        {
            Note(role.StartsOn);
            Note(role.PausedOn);
            NoteAfter(role.EndsOn);
            foreach (var letter in role.Appointments)
            {
                Note(letter.From);
                NoteAfter(rules.LastDay(role.Kind, letter));
            }
            if (person.BirthDate is not { } born) continue;
            foreach (var criterion in rules.Criteria(role.Kind))
            {
                if (criterion.Check != CriterionCheck.Age) continue;
                Note(Age.Reaches(born, criterion.From));
                Note(Age.Outgrows(born, criterion.To));
            }
        }
        NoteAfter(person.DiedOn);
        foreach (var certificate in person.Certificates)
        {
            Note(certificate.IssuedOn);
            Note(Trained.Lapses(certificate));
        }
        foreach (var evidence in person.Evidence)
        {
            Note(evidence.On);
            NoteAfter(evidence.ValidUntil);
        }
        foreach (var exception in person.Exceptions)
        {
            Note(exception.From);
            NoteAfter(exception.Until);
        }
        return next;
    }
}
