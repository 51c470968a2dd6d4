using Pilar.Modules.Registry.Imports.Reading.Columns;
using Pilar.Modules.Registry.Imports.Reading.Layout;
using Pilar.Modules.Registry.Imports.Reading.Sheets;
using Pilar.Modules.Registry.Imports.Reading.Values;
using Pilar.Modules.Regions;
using static Pilar.Modules.Registry.Imports.Reading.Columns.ListField;

namespace Pilar.Modules.Registry.Imports.Reading.Rows;

/// <summary>Turns the rows of one table into people.</summary>
internal sealed class RowReader(ListedTable table, FieldIndex fields, CarryDown carry, SheetPlace sheet, RegionResolver resolver, string scope, ReadingOptions options)
{
    private const int MaximumOthers = 60;

    private readonly int thisYear = options.AsOf.Year;

    /// <summary>Whether the last rows were a signature block or notes, below which only unmistakable rows are people.</summary>
    private bool closed;

    /// <summary>Whether every row says its village and district itself.</summary>
    public bool NamesPlaces => fields.Has(DutyVillage) && fields.Has(DutyDistrict);

    public ListedRow? Read(SheetRow source)
    {
        var row = new TableRow(source, fields, carry);
        if (IsTotal(source)) return null;
        carry.Pass(source);
        if (!IsPerson(row)) return null;
        var problems = new List<Problem>(2);
        var kind = ListKind.Of(row.Text(Pillar)) ?? table.Kind;
        var person = PersonPart.Read(row, thisYear, problems);
        var address = AddressText.Read(row.Text(Address));
        var place = PlacePart.Read(row, kind, sheet, resolver, scope, problems);
        var home = HomePart.Read(row, kind, place, address, resolver, scope, problems);
        var decree = DecreePart.Read(row, kind, options, problems);
        var training = TrainingPart.Read(row, thisYear);
        var (rt, rw) = Block(row, address);
        var (remark, status) = (Said(row, Remark), Said(row, Status));
        var ended = StatusText.SaysEnded(remark) || StatusText.IsInactive(status);
        return new ListedRow
        {
            Table = table,
            Number = source.Number,
            Kind = kind,
            Nik = person.Nik,
            NikCondition = person.NikCondition,
            NikText = person.NikText,
            FamilyCard = person.FamilyCard,
            Name = person.Name,
            BirthPlace = person.BirthPlace,
            BirthDate = person.BirthDate,
            Sex = person.Sex,
            DutyText = place.Text,
            Duty = place.Duty,
            DutyArea = place.Area,
            DutyMatch = place.Match,
            Home = home,
            Address = Said(row, Address),
            Rt = rt,
            Rw = rw,
            Phone = PhoneOf(row, problems),
            Email = row.Own(Email).Text is var mail && mail.Contains('@') ? mail : "",
            Education = Said(row, Education),
            Occupation = Said(row, Occupation),
            Trained = training.Done,
            CertificateNumber = training.Certificate,
            CertificateDate = training.Date,
            TrainingYear = training.Year,
            DecreeNumber = decree.Number,
            DecreeDate = decree.Date,
            DecreeIssuer = Said(row, DecreeIssuer),
            DecreeSignatory = Said(row, DecreeSignatory),
            TermStart = decree.Start,
            TermEnd = decree.End,
            TermSource = decree.Source,
            HasEnded = ended,
            EndReason = ended ? remark.Length > 0 ? remark : status : "",
            Institution = Said(row, Institution),
            InstitutionAddress = Said(row, InstitutionAddress),
            Position = Said(row, Position) is { Length: > 0 } position ? position : table.Mapping.Office,
            StartYear = DateText.YearOnly(row.Own(StartYear).Text) ?? DateText.Read(row.Own(StartYear), thisYear)?.Year,
            MemberNumber = Said(row, MemberNumber),
            Remark = remark,
            Others = Others(source),
            Written = [.. source.Cells.Select(c => c.Text)],
            Problems = problems,
        };
    }

    private static bool IsTotal(SheetRow row)
    {
        foreach (var cell in row.Cells)
            if (!cell.IsBlank) return cell.Kind == CellKind.Text && NameText.IsTotal(cell.Text);
        return false;
    }

    /// <summary>A name with a sign of a person beside it (NIK, birth, sex), or with a row number or two weaker signs while the list runs;
    /// or a NIK whose name is missing.</summary>
    private bool IsPerson(TableRow row)
    {
        var name = row.Own(ListField.Name).Text;
        var nik = People.Nik.Clean(row.Own(Nik).Text);
        var numbered = nik.Length is >= 13 and <= 19 && nik.Count(char.IsAsciiDigit) >= 13;
        var named = NameText.IsName(name) || name.Length > 0 && name.Count(char.IsAsciiDigit) >= 15;
        if (name.StartsWith("nama ", StringComparison.OrdinalIgnoreCase) || IsOwnHeading(row, name)) return false;
        if (!named) return numbered && (Absent.Is(name) || !row.Has(ListField.Name)) && !NameText.IsTotal(name);
        if (numbered || SexText.Read(row.Own(Sex).Text) is not null || Born(row)) return Open();
        var ticked = SexText.IsTick(row.Own(SexMale).Text) != SexText.IsTick(row.Own(SexFemale).Text);
        var counted = int.TryParse(row.Own(RowNumber).Text.TrimEnd('.', ')'), out _);
        if (NameText.ClosesList(name) || !counted && row.Row.Cells.Any(c => c.Kind == CellKind.Text && NameText.ClosesList(c.Text))) closed = true;
        if (closed) return false;
        return ticked || counted || Signs(row) >= 2;

        bool Open()
        {
            closed = false;
            return true;
        }
    }

    /// <summary>Headings repeated further down.</summary>
    private bool IsOwnHeading(TableRow row, string name) =>
        row.Column(ListField.Name) is { } at && name.Length > 2 && table.HeaderRow > 0 && table.Mapping.Columns.First(c => c.Index == at).Heading.EndsWith(name, StringComparison.OrdinalIgnoreCase);

    private bool Born(TableRow row) =>
        BirthText.Read(row.Own(BirthDate), thisYear).Date is not null || BirthText.Read(row.Own(BirthPlaceAndDate), thisYear).Date is not null;

    private static int Signs(TableRow row)
    {
        var signs = 0;
        foreach (var field in (ReadOnlySpan<ListField>)[Nik, Address, DutyVillage, HomeVillage, DecreeNumber, Education, Occupation, BirthPlace, Position, MemberNumber, ListField.Training])
            if (!Absent.Is(row.Own(field).Text)) signs++;
        return PhoneText.Read(row.Own(ListField.Phone).Text) is null ? signs : signs + 1;
    }

    private static string Said(TableRow row, ListField field) => row.Text(field) is var text && Absent.Is(text) ? "" : text;

    private static (string, string) Block(TableRow row, AddressText address)
    {
        if (row.Own(RtRw) is { IsBlank: false, Kind: not CellKind.Date } both && both.Text.Split('/', '-', ' ') is { Length: >= 2 } parts) return (parts[0].Trim(), parts[^1].Trim());
        var (rt, rw) = (Said(row, Rt), Said(row, Rw));
        return (rt.Length > 0 ? rt : address.Rt, rw.Length > 0 ? rw : address.Rw);
    }

    private static string? PhoneOf(TableRow row, List<Problem> problems)
    {
        var text = row.Own(ListField.Phone).Text;
        if (Absent.Is(text)) return null;
        var phone = PhoneText.Read(text);
        if (phone is null) problems.Add(new(ProblemCode.PhoneUnreadable, ListField.Phone, row.Column(ListField.Phone), text));
        return phone;
    }

    private List<(string, string)> Others(SheetRow row)
    {
        var others = new List<(string, string)>();
        foreach (var column in fields.Others.Take(MaximumOthers))
            if (!row[column.Index].IsBlank) others.Add((column.Heading, row[column.Index].Text));
        return others;
    }
}
