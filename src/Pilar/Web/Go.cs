using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Components;
using Pilar.Web.Ui;

namespace Pilar.Web;

/// <summary>How a page ends: go on to another page with a message (post-redirect-get), or say that there is nothing here.</summary>
public sealed class Go(NavigationManager navigation, IHttpContextAccessor accessor)
{
    /// <summary>Redirects to a path of this site; the message is shown once on the page that comes next.</summary>
    [DoesNotReturn]
    public void To(string path, string? message = null, Tone tone = Tone.Good)
    {
        if (message is not null) Flash.Leave(accessor.HttpContext!, message, tone);
        navigation.NavigateTo(Switches.Local(path));
        throw new InvalidOperationException("A page that is rendered on the server must have been left here.");
    }

    /// <summary>The same page again, with a message.</summary>
    [DoesNotReturn]
    public void Back(string message, Tone tone = Tone.Good) => To(Here, message, tone);

    /// <summary>Answers 404. Rendering goes on: put <c>@{ if (Record is null) return; }</c> on top of the markup.</summary>
    public void Missing() => navigation.NotFound();

    /// <summary>Path and query of this page.</summary>
    public string Here => new Uri(navigation.Uri).PathAndQuery;

    /// <summary>A path of this site as an address to send to somebody.</summary>
    public string Absolute(string path) => navigation.ToAbsoluteUri(path).ToString();

    /// <summary>This page with some query values changed; null removes one.</summary>
    public string With(params (string Name, object? Value)[] changes) =>
        new Uri(navigation.GetUriWithQueryParameters(changes.ToDictionary(c => c.Name, c => c.Value))).PathAndQuery;
}
