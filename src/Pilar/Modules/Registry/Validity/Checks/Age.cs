namespace Pilar.Modules.Registry.Validity.Checks;

/// <summary>Old enough (from the birthday itself on) and not too old. Somebody born on 29 February has their birthday on 28 February
/// in common years, as <see cref="DateOnly.AddYears"/> has it.</summary>
internal static class Age
{
    public static Finding Check(Case it, Criterion criterion)
    {
        if (it.Person.BirthDate is not { } born) return Finding.Unknown(criterion, Problem.BirthDateMissing);
        if (Reaches(born, criterion.From) is { } first && it.Day < first) return Finding.NotMet(criterion, Problem.AgeUnder + criterion.From, first);
        if (Outgrows(born, criterion.To) is { } out_ && it.Day >= out_) return Finding.NotMet(criterion, Problem.AgeOver + criterion.To, out_);
        return Finding.Met(criterion, born);
    }

    /// <summary>The day on which somebody is that old.</summary>
    public static DateOnly? Reaches(DateOnly born, int? years) => years is { } y ? born.AddYears(y) : null;

    /// <summary>The first day on which somebody is older than that.</summary>
    public static DateOnly? Outgrows(DateOnly born, int? years) => Reaches(born, years + 1);
}
