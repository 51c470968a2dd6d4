using Pilar.Web.Frame;

namespace Pilar.Modules;

/// <summary>A module's table of contents: what it brings and which modules it may use (checked over the compiled code by a test).
/// Found by reflection; order of registration carries no meaning.</summary>
public abstract class Module(params Type[] uses)
{
    public IReadOnlyList<Type> Uses { get; } = uses;

    /// <summary>Its entries in the menu; the role of the reader decides which show.</summary>
    public virtual IEnumerable<NavItem> Menu => [];

    public virtual void Add(IServiceCollection services) { }

    public virtual void Map(IEndpointRouteBuilder routes) { }

    public static IReadOnlyList<Module> All { get; } =
    [
        .. typeof(Module).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Module)) && !t.IsAbstract)
            .OrderBy(t => t.FullName, StringComparer.Ordinal).Select(t => (Module)Activator.CreateInstance(t)!),
    ];
}
