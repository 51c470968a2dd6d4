namespace Pilar.Cli.Demo;

/// <summary>One line of an office's list: a person in a role, with what the list says of it.</summary>
internal sealed record DemoRow(DemoPerson Person, string Kind, string Duty)
{
    public string Name { get; init; } = Person.Name;
    public string Nik { get; init; } = Person.Nik;
    public string BirthDate { get; init; } = Person.BirthDate.ToString("dd-MM-yyyy");
    public string Sex { get; init; } = Person.Male ? "L" : "P";
    public string? DutyName { get; init; }
    public string? Domicile { get; init; }
    public string Training { get; init; } = "";
    public string SkNumber { get; init; } = "";
    public string SkDate { get; init; } = "";
    public string SkUntil { get; init; } = "";
    public string Remark { get; init; } = "";
    public string Institution { get; init; } = "";
    public string Position { get; init; } = "";
}
