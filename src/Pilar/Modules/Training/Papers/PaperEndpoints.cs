using Pilar.Data;
using Pilar.Kernel;
using Pilar.Web;
using Pilar.Web.Authorization;

namespace Pilar.Modules.Training.Papers;

/// <summary>Each answer at once, from the participant's phone.</summary>
internal static class PaperEndpoints
{
    private const int MostAnswers = 500;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/i/{code}/papers/{number:int}/answers", Save).AllowAnonymous().RequireFormToken();

    private static async Task<IResult> Save(string code, int number, HttpContext http, AnswerPaper answer)
    {
        try
        {
            var form = await http.Request.ReadFormAsync();
            return Results.Json(new { saved = await answer.Run(code, number, [.. form["a"].Take(MostAnswers).Select(SentAnswer.Read)], handIn: false) });
        }
        catch (Refusal refusal)
        {
            return Results.Json(new { message = refusal.Message }, statusCode: StatusCodes.Status422UnprocessableEntity);
        }
        catch (Missing)
        {
            return Results.NotFound();
        }
    }
}
