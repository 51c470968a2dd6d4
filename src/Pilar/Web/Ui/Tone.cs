namespace Pilar.Web.Ui;

/// <summary>What a badge, alert or figure says; always shown by a sign and words as well as by colour.</summary>
public enum Tone { Neutral, Good, Warn, Bad, Info }

public static class Tones
{
    public static string Class(this Tone tone) => tone switch { Tone.Good => "good", Tone.Warn => "warn", Tone.Bad => "bad", Tone.Info => "info", _ => "neutral" };

    public static string Sign(this Tone tone) => tone switch { Tone.Good => "✓", Tone.Warn => "!", Tone.Bad => "✕", Tone.Info => "i", _ => "" };
}
