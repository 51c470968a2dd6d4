using System.Globalization;

namespace Pilar.Kernel;

/// <summary>Both languages of the user interface, side by side at the place of use: <c>T("Simpan", "Save")</c>.</summary>
public static class Language
{
    public const string Cookie = "pilar.lang";

    public static bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    /// <summary>The Indonesian or the English text, as the current request wants it.</summary>
    public static string T(string indonesian, string english) => IsEnglish ? english : indonesian;
}
