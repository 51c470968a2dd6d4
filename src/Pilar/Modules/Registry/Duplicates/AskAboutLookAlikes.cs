using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Registry.People;

namespace Pilar.Modules.Registry.Duplicates;

/// <summary>In the JSON interface <see cref="LookAlikes"/> answer 409 with the candidates; those of other regions without id and name.
/// The same request with confirm_distinct goes through.</summary>
internal sealed class AskAboutLookAlikes : IEndpointFilter
{
    private const string Confirm = "confirm_distinct";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (LookAlikes alike)
        {
            var db = context.HttpContext.RequestServices.GetRequiredService<AppDb>();
            var ids = alike.People.Select(c => c.Person.Id).ToArray();
            var visible = await db.Set<Person>().AsNoTracking().Where(p => ids.Contains(p.Id)).Select(p => p.Id).ToListAsync();
            return TypedResults.Problem(new ValidationProblemDetails(new Dictionary<string, string[]> { [Confirm] = [alike.Message] })
            {
                Status = StatusCodes.Status409Conflict,
                Title = alike.Message,
                Extensions =
                {
                    ["candidates"] = alike.People.Select(c => visible.Contains(c.Person.Id)
                        ? new CandidateJson(c.Person.Id, c.Person.Name, Math.Round(c.Probability, 4), c.Certainty, c.Reasons)
                        : new CandidateJson(null, null, Math.Round(c.Probability, 4), c.Certainty, c.Reasons)).ToArray(),
                },
            });
        }
    }
}
