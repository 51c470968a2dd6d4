using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training.Certificates;

/// <summary>How an office numbers its certificates, and the last number given in the current year.</summary>
public sealed class NumberSeries : IRegional
{
    public const string Usual = "{no}/BIMTEK/{month}/{year}";
    private static readonly string[] Roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

    public required string RegionCode { get; init; }

    /// <summary>"{no}" running number of the year, "{month}" in Roman numerals, "{year}".</summary>
    public string Template { get; private set; } = Usual;
    public int Year { get; private set; }
    public int Last { get; private set; }

    public void Describe(string? template)
    {
        if (string.IsNullOrWhiteSpace(template) || !template.Contains("{no}", StringComparison.Ordinal) || !template.Contains("{year}", StringComparison.Ordinal))
            throw new Refusal(T("Pola nomor harus memuat {no} dan {year}.", "The template must contain {no} and {year}."), nameof(Template));
        Template = template.Trim();
    }

    /// <summary>The next number; with a new year the count begins again.</summary>
    public string Next(DateOnly day)
    {
        (Year, Last) = Year == day.Year ? (Year, Last + 1) : (day.Year, 1);
        return Template.Replace("{no}", Last.ToString("D3")).Replace("{month}", Roman[day.Month - 1]).Replace("{year}", Year.ToString("D4"));
    }
}

/// <summary>Changes how an office numbers its certificates from now on.</summary>
public sealed class SetNumbering(AppDb db)
{
    public async Task Run(string? template)
    {
        var region = db.Actor.Region ?? throw new Denied();
        var series = await db.Set<NumberSeries>().SingleOrDefaultAsync(s => s.RegionCode == region);
        if (series is null) db.Add(series = new NumberSeries { RegionCode = region });
        series.Describe(template);
        await db.Commit(new Act(TrainingPermissions.IssueCertificates, nameof(SetNumbering), region, nameof(NumberSeries), Guid.Empty));
    }
}
