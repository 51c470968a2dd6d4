using Pilar.Modules.Selections.Model;

namespace Pilar.Modules.Selections.Setup;

public sealed class SelectionForm
{
    public string? Title { get; set; }
    public int? Year { get; set; }
    public string? Category { get; set; }

    /// <summary>Region of the office that holds it; nothing = one's own.</summary>
    public string? Region { get; set; }

    /// <summary>Jurors of each regency choose first.</summary>
    public bool StartsInRegencies { get; set; }
    public DateOnly? NominationsFrom { get; set; }
    public DateOnly? NominationsUntil { get; set; }
    public int? NomineesPerRegency { get; set; } = 1;
    public int? LeastYears { get; set; } = 2;
    public string? Documents { get; set; }

    public static SelectionForm Of(Selection s) => new()
    {
        Title = s.Title, Year = s.Year, Category = s.Category, Region = s.RegionCode, NominationsFrom = s.NominationsFrom, NominationsUntil = s.NominationsUntil, NomineesPerRegency = s.NomineesPerRegency, LeastYears = s.LeastYears, Documents = s.Documents,
    };
}

public sealed class StageForm
{
    public DateOnly? From { get; set; }
    public DateOnly? Until { get; set; }
    public int? Quota { get; set; } = 1;
    public TieRule Tie { get; set; }
    public Pool Pool { get; set; }
    public bool UsesCorrection { get; set; }
    public bool IsBlind { get; set; }
    public int? JurorsEach { get; set; } = 3;
    public int? ScaleFrom { get; set; } = 0;
    public int? ScaleTo { get; set; } = 100;
    public int? FlagFrom { get; set; } = 20;
    public int? ObjectionDays { get; set; } = 7;

    public static StageForm Of(Stage s) => new()
    {
        From = s.From, Until = s.Until, Quota = s.Quota, Tie = s.Tie, Pool = s.Pool, UsesCorrection = s.UsesCorrection, IsBlind = s.IsBlind, JurorsEach = s.JurorsEach, ScaleFrom = s.ScaleFrom, ScaleTo = s.ScaleTo, FlagFrom = s.FlagFrom, ObjectionDays = s.ObjectionDays,
    };
}

public sealed class CriterionForm
{
    public string? Name { get; set; }
    public CriterionKind Kind { get; set; }
    public decimal? Weight { get; set; }
    public string? Guide { get; set; }

    public static CriterionForm Of(Criterion c) => new() { Name = c.Name, Kind = c.Kind, Weight = c.Weight, Guide = c.Guide };
}
