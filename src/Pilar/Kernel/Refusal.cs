namespace Pilar.Kernel;

/// <summary>The one kind of expected error: a rule says no. Shown at the form field named by <see cref="About"/>;
/// answered to API callers as problem details 422. The message is a whole sentence in the language of the request.</summary>
public class Refusal(string message, string about = "") : Exception(message)
{
    /// <summary>Name of the form field or JSON property at fault; empty when the whole request is.</summary>
    public string About { get; } = about;
}
