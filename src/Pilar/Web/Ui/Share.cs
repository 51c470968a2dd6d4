namespace Pilar.Web.Ui;

/// <summary>A part of a <see cref="Shares"/> bar.</summary>
public sealed record Share(string Text, long Count, Tone Tone);
