using Pilar.Kernel;
using Pilar.Modules.Training.Questions;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training.Papers;

/// <summary>Which questions of a bank a paper takes: those chosen, and as many more of each subject as wanted, by lot.</summary>
internal static class DrawQuestions
{
    /// <param name="bank">Questions in use.</param>
    /// <param name="seed">The same bank and seed give the same questions.</param>
    /// <exception cref="Refusal">A question is not in the bank, or a subject has fewer than wanted.</exception>
    public static IReadOnlyList<Question> Of(IReadOnlyList<Question> bank, IReadOnlyCollection<Guid> chosen, IReadOnlyDictionary<Guid, int> wanted, int seed)
    {
        if (chosen.Except(bank.Select(q => q.Id)).Any()) throw new Refusal(T("Soal ini tidak ada dalam bank soal, atau tidak dipakai lagi.", "This question is not in the bank, or no longer used."), nameof(PaperForm.Chosen));
        var lot = new Random(seed);
        var taken = bank.Where(q => chosen.Contains(q.Id)).ToHashSet();
        foreach (var subject in bank.Where(q => q.SubjectId is not null).OrderBy(q => q.Number).GroupBy(q => q.SubjectId!.Value))
        {
            var left = subject.Except(taken).ToArray();
            var count = wanted.GetValueOrDefault(subject.Key);
            if (count < 0 || count > left.Length) throw new Refusal(T($"Mata ajar ini hanya mempunyai {left.Length} soal lagi.", $"This subject has only {left.Length} more questions."), nameof(PaperForm.Draw));
            // Shuffled even when nothing is wanted: the lot of one subject does not depend on the numbers of another.
            lot.Shuffle(left);
            taken.UnionWith(left.Take(count));
        }
        return [.. taken.OrderBy(q => q.Number)];
    }
}
