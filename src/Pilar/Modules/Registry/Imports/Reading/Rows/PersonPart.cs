using System.Globalization;
using Pilar.Modules.Registry.Imports.Reading.Columns;
using Pilar.Modules.Registry.Imports.Reading.Sheets;
using Pilar.Modules.Registry.Imports.Reading.Values;
using Pilar.Modules.Registry.People;
using static Pilar.Modules.Registry.Imports.Reading.Columns.ListField;

namespace Pilar.Modules.Registry.Imports.Reading.Rows;

/// <summary>Who somebody is: NIK, name, birth, sex.</summary>
internal sealed record PersonPart(Nik? Nik, NikCondition NikCondition, string NikText, string FamilyCard, PersonName Name, string BirthPlace, DateOnly? BirthDate, Sex? Sex)
{
    private const int Length = 16;
    private const int Youngest = 10;
    private const int Oldest = 100;

    public static PersonPart Read(TableRow row, int thisYear, List<Problem> problems)
    {
        var name = Named(row, out var nikInName);
        if (name.Full.Length == 0) problems.Add(new(ProblemCode.NameMissing, ListField.Name, row.Column(ListField.Name)));
        var (place, date) = Birth(row, thisYear, problems);
        var sex = SexOf(row, problems);
        var cell = row.Own(ListField.Nik) is { IsBlank: false } own ? own : Cell.Of(nikInName);
        var familyCard = Pilar.Modules.Registry.People.Nik.Clean(row.Own(ListField.FamilyCard).Text);
        var (nik, state, text) = Number(cell, row.Column(ListField.Nik), familyCard, sex, date, problems);
        return new(nik, state, text, familyCard, name, place, date, sex);
    }

    private static PersonName Named(TableRow row, out string? nikInName)
    {
        var text = row.Own(ListField.Name).Text;
        nikInName = null;
        if (text.Count(char.IsAsciiDigit) >= Length - 1)
        {
            nikInName = string.Concat(text.Where(char.IsAsciiDigit));
            text = string.Concat(text.Where(c => !char.IsAsciiDigit(c))).Replace("NIK", "", StringComparison.OrdinalIgnoreCase).Trim(' ', '/', '-', ':', '\n', '(', ')', '.', ',');
        }

        var name = PersonName.Parse(NameText.IsName(text) ? text : "");
        var (front, back) = (row.Own(FrontTitle).Text, row.Own(BackTitle).Text);
        return name with { Front = Join(front, name.Front), Back = Join(name.Back, back) };
    }

    private static string Join(string a, string b) => Absent.Is(a) ? Absent.Is(b) ? "" : b : Absent.Is(b) ? a : $"{a} {b}";

    private static (string, DateOnly?) Birth(TableRow row, int thisYear, List<Problem> problems)
    {
        var both = BirthText.Read(row.Own(BirthPlaceAndDate), thisYear);
        var dated = BirthText.Read(row.Own(ListField.BirthDate), thisYear);
        var placed = BirthText.Read(row.Own(ListField.BirthPlace), thisYear);
        var date = dated.Date ?? both.Date ?? placed.Date ?? Parts(row, thisYear);
        var place = First(placed.Place, both.Place, dated.Place);
        var column = row.Column(ListField.BirthDate) ?? row.Column(BirthPlaceAndDate) ?? row.Column(ListField.BirthPlace);
        var written = First(row.Own(ListField.BirthDate).Text, row.Own(BirthPlaceAndDate).Text);
        if (date is { } born)
        {
            if (thisYear - born.Year is < Youngest or > Oldest) problems.Add(new(ProblemCode.BirthDateImplausible, ListField.BirthDate, column, written));
            return (place, date);
        }

        var code = dated.YearOnly || both.YearOnly || placed.YearOnly ? ProblemCode.BirthDateYearOnly
            : written.Any(char.IsAsciiDigit) ? ProblemCode.BirthDateUnreadable
            : ProblemCode.BirthDateMissing;
        problems.Add(new(code, ListField.BirthDate, column, written));
        return (place, null);
    }

    /// <summary>Day, month and year in columns of their own.</summary>
    private static DateOnly? Parts(TableRow row, int thisYear) =>
        row.Has(BirthMonth) && row.Has(BirthYear)
            ? DateText.Read($"{First(row.Own(BirthDay).Text, row.Own(ListField.BirthDate).Text)} {row.Own(BirthMonth).Text} {row.Own(BirthYear).Text}", thisYear)
            : null;

    private static Sex? SexOf(TableRow row, List<Problem> problems)
    {
        var text = row.Own(ListField.Sex).Text;
        if ((SexText.Read(text) ?? SexText.ReadCode(text)) is { } sex) return sex;
        var (male, female) = (SexText.IsTick(row.Own(SexMale).Text), SexText.IsTick(row.Own(SexFemale).Text));
        if (male != female) return male ? People.Sex.Male : People.Sex.Female;
        problems.Add(new(Absent.Is(text) ? ProblemCode.SexMissing : ProblemCode.SexUnreadable, ListField.Sex, row.Column(ListField.Sex) ?? row.Column(SexMale), text));
        return null;
    }

    private static (Nik?, NikCondition, string) Number(Cell cell, int? column, string familyCard, Sex? sex, DateOnly? born, List<Problem> problems)
    {
        var written = cell.Text;
        var text = Pilar.Modules.Registry.People.Nik.Clean(Bare(written));
        if (Absent.Is(written) || text.Length == 0 || text.All(c => c is '0' or '?' or '*')) return Fail(NikCondition.Missing, ProblemCode.NikMissing, "");
        if (IsScientific(written)) return Fail(NikCondition.Scientific, ProblemCode.NikScientific, "");
        // Excel keeps fifteen digits of a number and shows a zero for the sixteenth; a number with another last digit did not come from there.
        if (cell.Kind == CellKind.Number && text.Length >= Length && text[^1] == '0') return Fail(NikCondition.LastDigitLost, ProblemCode.NikLastDigitLost, text);
        if (!Pilar.Modules.Registry.People.Nik.TryParse(text, out var nik, out var fault))
            return fault == NikFault.ImpossibleDate ? Fail(NikCondition.ImpossibleDate, ProblemCode.NikImpossibleDate, text) : Fail(NikCondition.Malformed, ProblemCode.NikFormat, text);
        var contradictions = nik.Against(sex, born).ToArray();
        foreach (var contradiction in contradictions)
            problems.Add(new(contradiction == NikFault.ContradictsSex ? ProblemCode.NikSex : ProblemCode.NikDate, ListField.Nik, column, written));
        if (text == familyCard) problems.Add(new(ProblemCode.NikIsFamilyCard, ListField.Nik, column, written));
        return (nik, contradictions.Length > 0 ? NikCondition.Contradictory : NikCondition.WellFormed, text);

        (Nik?, NikCondition, string) Fail(NikCondition state, string code, string shown)
        {
            problems.Add(new(code, ListField.Nik, column, written));
            return (null, state, shown);
        }
    }

    /// <summary>Without the label "NIK:" in front and the ".0" that some programs put behind whole numbers.</summary>
    private static string Bare(string text)
    {
        if (text.Length == Length + 2 && text.EndsWith(".0", StringComparison.Ordinal)) text = text[..^2];
        return text.StartsWith("NIK", StringComparison.OrdinalIgnoreCase) || text.StartsWith("KTP", StringComparison.OrdinalIgnoreCase) ? text[3..].TrimStart(' ', ':', '.', '=') : text;
    }

    private static bool IsScientific(string text) =>
        text.Contains('E', StringComparison.OrdinalIgnoreCase) && double.TryParse(text.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number > 1e9;

    private static string First(params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
            if (!Absent.Is(text)) return text;
        return "";
    }
}
