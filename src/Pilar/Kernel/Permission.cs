using System.Reflection;

namespace Pilar.Kernel;

/// <summary>One thing a person may do, and the roles that may do it. Declared as public static fields of a module's <c>...Permissions</c> class.</summary>
public sealed record Permission(string Name, params Role[] Roles)
{
    public bool AllowedTo(Role role) => Array.IndexOf(Roles, role) >= 0;

    /// <summary>Every permission declared in this assembly, by reflection: nobody keeps a list by hand.</summary>
    public static IReadOnlyList<Permission> All { get; } =
    [
        .. typeof(Permission).Assembly.GetTypes()
            .Where(t => t is { IsAbstract: true, IsSealed: true } && t.Name.EndsWith("Permissions", StringComparison.Ordinal))
            .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(f => f.FieldType == typeof(Permission))
            .Select(f => (Permission)f.GetValue(null)!)
            .OrderBy(p => p.Name, StringComparer.Ordinal),
    ];
}
