using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry;

/// <summary>Telephone numbers as +62...: one number, one form.</summary>
public static class Phone
{
    /// <summary>The number in international form; null for nothing. Refused when it cannot be a telephone number.</summary>
    public static string? Normal(string? written, string about)
    {
        var digits = new string([.. (written ?? "").Where(c => char.IsAsciiDigit(c) || c == '+')]);
        if (string.IsNullOrWhiteSpace(written)) return null;
        var number = digits switch
        {
            ['+', ..] => digits,
            ['6', '2', ..] => "+" + digits,
            ['0', ..] => "+62" + digits[1..],
            ['8', ..] => "+62" + digits,
            _ => "",
        };
        return number.Length is >= 9 and <= 16 && number.LastIndexOf('+') == 0
            ? number
            : throw new Refusal(T("Nomor telepon ini tidak terbaca. Tulis seperti 0812 3456 7890.", "This telephone number cannot be read. Write it like 0812 3456 7890."), about);
    }

    /// <summary>As people here write it: 0812...</summary>
    public static string? Local(string? number) => number is ['+', '6', '2', .. var rest] ? "0" + rest : number;
}
