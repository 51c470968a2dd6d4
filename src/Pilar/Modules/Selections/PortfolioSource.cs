namespace Pilar.Modules.Selections;

/// <summary>A figure of real work; nothing personal of anybody served.</summary>
/// <param name="Decimals">Shown behind the comma.</param>
public sealed record PortfolioFigure(string Indonesian, string English, double Value, int Decimals = 0)
{
    public string Text => Kernel.Language.T(Indonesian, English);
}

/// <summary>Figures of one kind of work in a candidate's portfolio, in few queries. A module brings its own: <c>services.AddScoped&lt;PortfolioSource, OutreachWork&gt;()</c>.</summary>
public abstract class PortfolioSource
{
    /// <summary>Small numbers stand first.</summary>
    public abstract int Order { get; }

    /// <param name="people">The candidate; the officers of an organisation.</param>
    public abstract Task<IReadOnlyList<PortfolioFigure>> Of(IReadOnlyCollection<Guid> people);
}
