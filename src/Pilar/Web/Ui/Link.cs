namespace Pilar.Web.Ui;

/// <summary>A text that leads somewhere, with an optional count behind it.</summary>
public sealed record Link(string Text, string? Href, long? Count = null);
