namespace Pilar.Modules.Registry.Validity.Checks;

/// <summary>The NIK is there and well-formed; agrees with sex and birth date; belongs to nobody else.
/// What cannot be looked at because the number itself is missing is said once, by the first of the three.</summary>
internal static class NikChecks
{
    public static Finding Form(Case it, Criterion criterion) =>
        Has(it, NikFindings.Missing) ? Finding.Unknown(criterion, Problem.NikMissing)
        : Has(it, NikFindings.Malformed) ? Finding.NotMet(criterion, Problem.NikFormat)
        : Finding.Met(criterion);

    public static Finding Fits(Case it, Criterion criterion)
    {
        if (Unreadable(it)) return Finding.Unknown(criterion);
        var problems = new List<string>(2);
        if (Has(it, NikFindings.AgainstSex)) problems.Add(Problem.NikSex);
        if (Has(it, NikFindings.AgainstBirthDate)) problems.Add(Problem.NikDate);
        return problems.Count == 0 ? Finding.Met(criterion) : new(criterion, CriterionState.NotMet, problems);
    }

    public static Finding Alone(Case it, Criterion criterion) =>
        Unreadable(it) ? Finding.Unknown(criterion)
        : Has(it, NikFindings.Shared) ? Finding.NotMet(criterion, Problem.NikShared)
        : Finding.Met(criterion);

    private static bool Has(Case it, NikFindings finding) => (it.Person.Nik & finding) != 0;

    private static bool Unreadable(Case it) => Has(it, NikFindings.Missing | NikFindings.Malformed);
}
