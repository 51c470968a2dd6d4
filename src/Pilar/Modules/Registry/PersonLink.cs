using Pilar.Kernel;

namespace Pilar.Modules.Registry;

/// <summary>A page of another module about a person, led to from the person's page. Registered as a singleton of this type.</summary>
/// <param name="Path">What follows <c>/people/{id}</c>.</param>
public sealed record PersonLink(string Indonesian, string English, string Path, Permission Permission)
{
    public string Text => Language.T(Indonesian, English);
}
