namespace Pilar.Web.Field;

/// <summary>A part of what belongs on somebody's phone: "cases", "tasks". Each module brings its own (<c>services.AddScoped&lt;FieldShare, MyCases&gt;()</c>); several may
/// fill the same name. Asked at every pull: few queries, and the same bytes for the same content, for what a phone has already is told by its hash.</summary>
public abstract class FieldShare
{
    public abstract string Name { get; }

    /// <summary>What the actor may have on the phone; nothing for whoever may not see such records.</summary>
    public abstract Task<IReadOnlyList<FieldItem>> Of(CancellationToken cancel);
}

/// <summary>One record of a share.</summary>
/// <param name="Id">Unique in its share.</param>
/// <param name="Content">Written by <see cref="FieldJson"/>; carries <c>id</c>.</param>
public sealed record FieldItem(string Id, object Content)
{
    public static FieldItem Of(Guid id, object content) => new(id.ToString(), content);
}
