using System.Text.RegularExpressions;
using Pilar.Modules.Registry.Imports.Reading;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Imports;

/// <summary>What is wrong with a row, in plain words, at its cell.</summary>
/// <param name="Code">As scripts see it.</param>
/// <param name="Column">The column at fault; null when the whole row is.</param>
/// <param name="Sentence">For people.</param>
/// <param name="IsHint">Worth knowing, nothing to correct.</param>
public sealed partial record RowReason(string Code, int? Column, string Sentence, bool IsHint)
{
    /// <summary>For pages: long numbers are not shown whole.</summary>
    public string Masked => LongNumber().Replace(Sentence, m => Pages.NikMask.Of(m.Value));

    [GeneratedRegex(@"\d{12,}")]
    private static partial Regex LongNumber();
}

public static class RowReasons
{
    public static IEnumerable<RowReason> Of(ImportRow row, ListedFacts facts)
    {
        foreach (var problem in facts.Problems) yield return new(problem.Code, problem.Column, problem.Sentence(), problem.IsHint);
        foreach (var code in row.ProblemCodes.Except(facts.Problems.Select(p => p.Code))) yield return new(code, null, Sentence(code), RowProblem.IsHint(code));
    }

    /// <summary>What a code means, for lists of counts.</summary>
    public static string Sentence(string code) => code switch
    {
        RowProblem.NikShared => T("NIK ini juga tercatat untuk orang lain.", "This NIK is listed for somebody else as well."),
        RowProblem.MaybeKnown => T("Mungkin orang yang sama dengan yang sudah ada di registri.", "Perhaps somebody the registry knows already."),
        RowProblem.ListedTwice => T("Orang dan tugas ini sudah ada di baris lain berkas ini.", "Another row of this file tells of the same person and duty."),
        RowProblem.DiffersFromRegistry => T("Sebagian isi berbeda dari registri.", "Some values differ from the registry."),
        RowProblem.RoleEndedHere => T("Di registri tugas ini sudah berakhir.", "In the registry this duty has ended."),
        RowProblem.NotStorable => T("Ada isian yang terlalu panjang.", "One of the cells is too long."),
        _ => new Problem(code, Reading.Columns.ListField.Other, null, "…").Sentence(),
    };
}
