using Microsoft.EntityFrameworkCore;
using Pilar.Kernel;
using Pilar.Modules.Registry;

namespace Pilar.Modules.Selections.Nominations;

/// <summary>A candidate's work in figures, from what stands in the house; nothing of any client is read.</summary>
public sealed class Portfolios(IEnumerable<PortfolioSource> sources, RoleHolders holders)
{
    /// <summary>The kept figures once scoring has begun, else today's.</summary>
    public async Task<IReadOnlyList<PortfolioFigure>> Of(Nomination nomination) => nomination.Kept ?? await Now(nomination);

    public async Task<IReadOnlyList<PortfolioFigure>> Now(Nomination nomination)
    {
        IReadOnlyCollection<Guid> people = nomination.OrganisationId is { } organisation
            ? [.. await holders.In(RegionCode.At(nomination.RegionCode, RegionLevel.Regency) ?? nomination.RegionCode).Where(h => h.OrganisationId == organisation).Select(h => h.PersonId).Distinct().ToListAsync(), nomination.PersonId]
            : [nomination.PersonId];
        return await Of([.. people.Distinct()]);
    }

    public async Task<IReadOnlyList<PortfolioFigure>> Of(IReadOnlyCollection<Guid> people)
    {
        var figures = new List<PortfolioFigure>();
        foreach (var source in sources.OrderBy(s => s.Order)) figures.AddRange(await source.Of(people));
        return figures;
    }
}
