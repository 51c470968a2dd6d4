using Pilar.Modules.Registry.Imports.Reading.Columns;
using Pilar.Modules.Registry.Imports.Reading.Values;
using static Pilar.Modules.Registry.Imports.Reading.Columns.ListField;

namespace Pilar.Modules.Registry.Imports.Reading.Rows;

/// <summary>The basic training: said by a yes, a certificate, a date or a year.</summary>
internal readonly record struct TrainingPart(bool? Done, string Certificate, DateOnly? Date, int? Year)
{
    public static TrainingPart Read(TableRow row, int thisYear)
    {
        if (!row.Has(ListField.Training) && !row.Has(TrainingYear) && !row.Has(CertificateNumber) && !row.Has(CertificateDate)) return default;
        var said = TrainingText.Read(row.Own(ListField.Training).Text);
        var certificate = row.Own(CertificateNumber).Text;
        if (TrainingText.Read(certificate) is not true || !certificate.Any(char.IsAsciiDigit)) certificate = "";
        var date = DateText.Read(row.Own(CertificateDate), thisYear);
        var year = DateText.YearOnly(row.Own(TrainingYear).Text) ?? DateText.Read(row.Own(TrainingYear), thisYear)?.Year ?? date?.Year;
        var done = said ?? (certificate.Length > 0 || date is not null || year is not null || TrainingText.Read(row.Own(TrainingYear).Text) is true || TrainingText.Read(row.Own(CertificateNumber).Text) is true);
        return new(done || certificate.Length > 0, certificate, date, year);
    }
}
