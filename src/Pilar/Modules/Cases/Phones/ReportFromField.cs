using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Cases.Records;
using Pilar.Modules.Cases.Reports;
using Pilar.Modules.Cases.Secrecy;
using Pilar.Modules.Regions;
using Pilar.Web.Field;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Cases.Phones;

/// <summary>case.report: somebody in need, met where there was no signal.</summary>
internal sealed class ReportFromField(AppDb db, ReportCase report, KindBook kinds, FieldFiles files, RegionTree tree) : FieldActKind
{
    private sealed record Person(string? Name, string? Nik, DateOnly? BirthDate, int? BirthYear, int? Age, string? Sex, string? Address, string? Phone);
    private sealed record Point(double Lat, double Lon);

    private sealed record Reported(Guid? Case, string? Village, CaseSubject Subject, Person? Person, string[]? Kinds, Urgency Urgency, string? Need, LegalBasis? Basis, string? BasisNote, string? Consent,
        string? Guardian, string? GuardianPhone, Point? Point, string[]? Photos, bool Seal, bool ConfirmDistinct);

    public override string Name => "case.report";
    public override string Title => T("Laporan tentang orang yang membutuhkan", "Report about somebody in need");

    public override async Task<FieldOutcome> Run(FieldAct act, CancellationToken cancel)
    {
        var data = act.Read<Reported>();
        var form = Form(data);
        form.Photos = await files.Of(data.Photos, nameof(data.Photos), cancel);
        try
        {
            var receipt = await report.Run(form, from: FromField.Of(act, db.Clock.UtcNow, data.Case));
            return FieldOutcome.Done(receipt.Id, receipt.Number, 0);
        }
        catch (MaybeReported maybe)
        {
            throw new FieldRefusal(maybe, [.. maybe.Found.Select(f => new { @case = f.CaseId, f.Number, name = f.ClientName, why = f.Why })]);
        }
    }

    /// <summary>What a sealed kind is about, nobody learns before the case has its people.</summary>
    public override async Task<IReadOnlyList<FieldLine>?> Tell(FieldAct act)
    {
        var data = act.Read<Reported>();
        if (data.Seal || !db.Actor.May(CasePermissions.Read, data.Village ?? RegionCode.Nation)) return null;
        var chosen = await kinds.Named(data.Kinds ?? []);
        return await kinds.DemandSeal(chosen) ? null :
        [
            new(T("Desa", "Village"), tree.Place(data.Village ?? "")), new(T("Nama", "Name"), data.Person?.Name ?? ""),
            new(T("Jenis PPKS", "Kinds of PPKS"), string.Join(", ", chosen.Select(k => k.Name))), new(T("Keadaan dan kebutuhan", "Situation and need"), data.Need ?? ""),
        ];
    }

    private ReportForm Form(Reported data) => new()
    {
        Village = data.Village, Subject = data.Subject, Urgency = data.Urgency, Kinds = data.Kinds ?? [], Need = data.Need ?? "",
        Basis = data.Basis ?? (data.Consent is null ? null : LegalBasis.Consent), BasisNote = data.BasisNote ?? data.Consent, Guardian = data.Guardian, GuardianPhone = data.GuardianPhone,
        Name = data.Person?.Name ?? "", Nik = data.Person?.Nik, BirthDate = data.Person?.BirthDate, Age = data.Person?.Age ?? (data.Person?.BirthYear is { } year ? db.Clock.Today.Year - year : null),
        Sex = data.Person?.Sex, Address = data.Person?.Address, Phone = data.Person?.Phone, Seal = data.Seal, ConfirmedDistinct = data.ConfirmDistinct,
        Point = data.Point is { } point ? FormattableString.Invariant($"{point.Lat}, {point.Lon}") : null,
    };
}
