using System.Globalization;
using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Web;

/// <summary>An answer as a phone sends it.</summary>
/// <param name="Order">Number of the question on the paper.</param>
/// <param name="Sequence">Counts up on the phone; null = after everything saved so far.</param>
public sealed record SentAnswer(int Order, string Value, long? Sequence)
{
    /// <summary>"3:17:0,2" = question 3, under number 17, options 0 and 2.</summary>
    /// <exception cref="Refusal">It is not of that form.</exception>
    public static SentAnswer Read(string? line) => (line ?? "").Split(':', 3) is [var order, var sequence, var value]
        && int.TryParse(order, NumberStyles.None, CultureInfo.InvariantCulture, out var o) && long.TryParse(sequence, NumberStyles.None, CultureInfo.InvariantCulture, out var s) && s > 0
        ? new(o, value, s) : throw new Refusal(T("Jawaban ini tidak dapat dibaca.", "This answer cannot be read."));
}
