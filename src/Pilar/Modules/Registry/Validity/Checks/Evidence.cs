namespace Pilar.Modules.Registry.Validity.Checks;

/// <summary>What somebody last recorded about the criterion, while it holds.</summary>
internal static class Evidence
{
    public static Finding Check(Case it, Criterion criterion)
    {
        EvidenceFacts? last = null;
        foreach (var evidence in it.Person.Evidence)
            if (evidence.Criterion == criterion.Code && evidence.On <= it.Day && !(evidence.ValidUntil < it.Day) && (last is null || evidence.On > last.On)) last = evidence;
        return last is null ? Finding.Unknown(criterion, Problem.Unknown(criterion.Code))
            : last.Met ? Finding.Met(criterion, last.On, last.Note)
            : Finding.NotMet(criterion, Problem.NotMet(criterion.Code), last.On, last.Note);
    }
}
