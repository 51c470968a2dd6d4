namespace Pilar.Web.Ui;

/// <summary>One criterion of a checklist.</summary>
/// <param name="Criterion">What is asked for.</param>
/// <param name="Met">Yes, no, or null = not known.</param>
/// <param name="Reason">Why, in a sentence.</param>
/// <param name="Evidence">The paper or fact it rests on.</param>
/// <param name="Date">Date of the evidence.</param>
/// <param name="FixHref">The page that puts it right.</param>
/// <param name="FixText">What that page does; "Perbaiki" when not given.</param>
/// <param name="TakenAsMet">Not known, but the rules count it as met: less urgent.</param>
public sealed record CheckItem(string Criterion, bool? Met, string? Reason = null, string? Evidence = null, DateOnly? Date = null, string? FixHref = null, string? FixText = null, bool TakenAsMet = false);
