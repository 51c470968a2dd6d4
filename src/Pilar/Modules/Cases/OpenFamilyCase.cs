using Pilar.Modules.Cases.Records;
using Pilar.Modules.Cases.Reports;

namespace Pilar.Modules.Cases;

/// <summary>A family that another module knows to be in need.</summary>
/// <param name="Kind">Code of the kind of PPKS.</param>
/// <param name="Why">Why it may be recorded: the public task it comes from.</param>
/// <param name="ConfirmedDistinct">Cases that may be about the same family were shown, and it is none of them.</param>
public sealed record FamilyInNeed(string Head, string Village, string? Address, string? Phone, string Kind, string Need, string Why, bool ConfirmedDistinct);

/// <summary>Opens a case for a family known elsewhere, with the checks of the report page.</summary>
public sealed class OpenFamilyCase(ReportCase report)
{
    /// <exception cref="Kernel.Refusal">A rule says no, or a case may be about the same family.</exception>
    public async Task<Guid> Run(FamilyInNeed family) => (await report.Run(new()
    {
        Subject = CaseSubject.Family, Urgency = Urgency.Soon, Name = family.Head, Village = family.Village, Address = family.Address, Phone = family.Phone, Kinds = [family.Kind], Need = family.Need,
        Basis = LegalBasis.PublicTask, BasisNote = family.Why, ConfirmedDistinct = family.ConfirmedDistinct,
    })).Id;
}
