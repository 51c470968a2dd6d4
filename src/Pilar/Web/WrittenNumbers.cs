using System.Reflection;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.Extensions.Primitives;
using Pilar.Kernel;

namespace Pilar.Web;

/// <summary>The binder of forms reads 48500000 and 1234.5 only. What people typed into a number field of a page ("48.500.000", "1.234,5") reaches it
/// in that form; what may mean two numbers stays as it is, and the field says so.</summary>
internal static class WrittenNumbers
{
    public static void UseWrittenNumbers(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        // A form whose token was not good may not even be looked at.
        if (HttpMethods.IsPost(http.Request.Method) && http.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: true } && http.Request.HasFormContentType && http.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is { Type: var page })
            Rewrite(http.Request, await http.Request.ReadFormAsync(http.RequestAborted), page);
        await next(http);
    });

    private static void Rewrite(HttpRequest request, IFormCollection form, Type page)
    {
        Dictionary<string, StringValues>? changed = null;
        foreach (var (field, typed) in form)
            if (typed is [{ Length: > 0 } text] && IsWhole(page, field) is { } whole && WrittenNumber.Plain(text, whole) is { } plain && plain != text)
                (changed ??= form.ToDictionary())[field] = plain;
        if (changed is not null) request.Form = new FormCollection(changed, form.Files);
    }

    /// <returns>Whether the field takes whole numbers (or fractions); null when it takes no numbers.</returns>
    private static bool? IsWhole(Type page, string field)
    {
        Type? type = null;
        foreach (var part in field.Split('.'))
        {
            // Rows carry their number in brackets.
            var property = (type ?? page).GetProperty(part.Split('[')[0], BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);
            if (property is null || type is null && property.GetCustomAttribute<SupplyParameterFromFormAttribute>() is null) return null;
            type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            if (type.IsArray) type = type.GetElementType()!;
            else if (type.IsGenericType) type = type.GetGenericArguments()[^1];
            type = Nullable.GetUnderlyingType(type) ?? type;
        }
        return type == typeof(int) || type == typeof(long) || type == typeof(short) ? true : type == typeof(decimal) || type == typeof(double) ? false : null;
    }
}
