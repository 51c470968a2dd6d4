using Pilar.Modules.Registry.Imports.Reading.Columns;

namespace Pilar.Modules.Registry.Imports.Reading;

/// <summary>Something wrong or doubtful in a row. It keeps what it is about and is put into words when shown (<see cref="ProblemText"/>).</summary>
/// <param name="Code">One of <see cref="ProblemCode"/>.</param>
/// <param name="Field">What the cell holds.</param>
/// <param name="Column">The column at fault, from 0; null when the table has none for it.</param>
/// <param name="Written">What stands in the cell.</param>
/// <param name="Meant">What was read or suggested instead; empty when nothing was.</param>
public sealed record Problem(string Code, ListField Field, int? Column, string Written = "", string Meant = "")
{
    /// <summary>Whether the row was read nevertheless: a hint, not an obstacle.</summary>
    public bool IsHint => ProblemCode.Hints.Contains(Code);
}
