namespace Pilar.Modules.Registry.Validity.Checks;

/// <summary>What somebody last recorded about the criterion, while it holds.</summary>
internal static class Evidence
{
    public static Finding Check(Case it, Criterion criterion)
    {
        var last = it.Person.Evidence
            .Where(e => e.Criterion == criterion.Code && e.On <= it.Day && !(e.ValidUntil < it.Day))
            .MaxBy(e => e.On);
        return last is null ? Finding.Unknown(criterion, Problem.Unknown(criterion.Code))
            : last.Met ? Finding.Met(criterion, last.On, last.Note)
            : Finding.NotMet(criterion, Problem.NotMet(criterion.Code), last.On, last.Note);
    }
}
