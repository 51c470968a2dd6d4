using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Web;

/// <summary>What was sent is larger than its address takes; answered before it is read. (Read first, it would end as a form that cannot be checked.)</summary>
public sealed class TooLarge(string message) : Refusal(message, "File")
{
    public TooLarge(long limit) : this(T(
        $"Kiriman ini lebih besar dari {limit >> 20} MB. Perkecil berkasnya atau bagi menjadi beberapa berkas, lalu kirim lagi.",
        $"This is larger than {limit >> 20} MB. Make the file smaller or split it into several, and send it again."))
    {
    }

    internal static Task Check(HttpContext http, RequestDelegate next)
    {
        // The page that says so comes by here again, with what was sent.
        if (http.Features.Get<IExceptionHandlerFeature>() is not null) return next(http);
        var limit = http.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>() is { } own ? own.MaxRequestBodySize
            : http.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize;
        return http.Request.ContentLength > limit ? throw new TooLarge(limit.Value) : next(http);
    }
}
