using Pilar.Kernel;

namespace Pilar.Web.Field;

/// <summary>A refusal that offers the user something to choose from: records this one may be the same as.</summary>
/// <param name="refusal">What the page would say.</param>
/// <param name="candidates">Rows as JSON objects, under "candidates" in the answer.</param>
public sealed class FieldRefusal(Refusal refusal, IReadOnlyList<object> candidates) : Refusal(refusal.Message, refusal.About)
{
    public IReadOnlyList<object> Candidates { get; } = candidates;
}

/// <summary>An act cannot be done yet: something it builds on has not arrived.</summary>
public sealed class FieldWaits(string message) : Exception(message);
