using Pilar.Kernel;
using Pilar.Modules.Registry.Combinations;
using Pilar.Modules.Registry.Pillars;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Validity;

/// <summary>What the judge found, as sentences in the language of whoever reads.</summary>
/// <param name="nameOf">Name of a region by its code.</param>
public sealed class Reasons(Func<string, string> nameOf)
{
    public string Say(Finding finding, Judgement judgement) => finding.Criterion.Check switch
    {
        CriterionCheck.Service => Service(finding),
        CriterionCheck.Evidence => Evidence(finding),
        CriterionCheck.Domicile => Domicile(finding, judgement.Role),
        CriterionCheck.Age => Age(finding, judgement.Day),
        CriterionCheck.SexKnown => finding.State == CriterionState.Met ? T("Sudah tercatat.", "Recorded.") : T("Jenis kelamin belum diisi.", "Sex is not recorded."),
        CriterionCheck.NikForm or CriterionCheck.NikFits or CriterionCheck.NikAlone => Nik(finding),
        CriterionCheck.Training => Training(finding),
        CriterionCheck.Letter => Letter(finding),
        _ => Combination(finding, judgement),
    };

    /// <summary>A role in words: "PSM di Takisung".</summary>
    public string Role(RoleFacts role) => T($"{role.Kind} di {nameOf(role.RegionCode)}", $"{role.Kind} in {nameOf(role.RegionCode)}");

    /// <summary>What is to be said of two roles held at once.</summary>
    public string Pair(RolePair pair) => pair.Exception is { } exception
        ? T($"Disetujui dengan surat {exception.Paper}, berlaku sampai {Show.Date(exception.Until)}.", $"Approved by letter {exception.Paper}, valid until {Show.Date(exception.Until)}.")
        : pair.Rule?.Basis + ".";

    private static string Service(Finding finding) => finding.State == CriterionState.Met
        ? finding.On is { } since ? T($"Bertugas sejak {Show.Date(since)}.", $"Serving since {Show.Date(since)}.") : T("Sedang bertugas.", "Serving.")
        : finding.Problems[0] == Problem.RoleEnded ? finding.On is { } last ? T($"Peran berakhir {Show.Date(last)}.", $"The role ended on {Show.Date(last)}.") : T("Peran sudah berakhir.", "The role has ended.")
        : finding.Detail == nameof(RoleStatus.Candidate) ? T("Masih calon: belum diaktifkan.", "Still a candidate: not activated.")
        : finding.Detail == nameof(RoleStatus.Paused) ? T($"Nonaktif sementara sejak {Show.Date(finding.On)}.", $"Paused since {Show.Date(finding.On)}.")
        : T($"Baru mulai {Show.Date(finding.On)}.", $"Begins only on {Show.Date(finding.On)}.");

    private static string Evidence(Finding finding) => finding.State switch
    {
        CriterionState.Met => T($"Sudah diperiksa {Show.Date(finding.On)}.", $"Checked on {Show.Date(finding.On)}."),
        CriterionState.NotMet => T($"Menurut pemeriksaan {Show.Date(finding.On)}: tidak.", $"According to the check of {Show.Date(finding.On)}: no."),
        _ when finding.Counts == WhenUnknown.Met => T("Belum diperiksa; dianggap terpenuhi.", "Not checked yet; taken as met."),
        _ => T("Belum diperiksa.", "Not checked yet."),
    };

    private string Domicile(Finding finding, RoleFacts role) => finding.State switch
    {
        CriterionState.Met => T($"Tinggal di {nameOf(finding.Detail!)}.", $"Lives in {nameOf(finding.Detail!)}."),
        CriterionState.NotMet => T($"Tinggal di {nameOf(finding.Detail!)}, bertugas di {nameOf(role.RegionCode)}.", $"Lives in {nameOf(finding.Detail!)}, serves in {nameOf(role.RegionCode)}."),
        _ when finding.Detail is not null => T("Desa atau kelurahan tugas belum jelas.", "The village of duty is not clear."),
        _ => T("Desa atau kelurahan domisili belum diisi.", "The village of domicile is not recorded."),
    };

    private static string Age(Finding finding, DateOnly day) => finding.State switch
    {
        CriterionState.Met => T($"Berumur {Years(finding.On!.Value, day)} tahun.", $"{Years(finding.On!.Value, day)} years old."),
        CriterionState.Unknown => T("Tanggal lahir belum diisi.", "The birth date is not recorded."),
        _ when finding.On > day => T($"Baru {finding.Criterion.From} tahun pada {Show.Date(finding.On)}.", $"Turns {finding.Criterion.From} on {Show.Date(finding.On)}."),
        _ => T($"Sudah melewati {finding.Criterion.To} tahun sejak {Show.Date(finding.On)}.", $"Older than {finding.Criterion.To} since {Show.Date(finding.On)}."),
    };

    private static string Nik(Finding finding) => finding.Problems switch
    {
        [Problem.NikMissing] => T("NIK belum diisi.", "The NIK is not recorded."),
        [Problem.NikFormat] => T("NIK bukan 16 angka dengan tanggal yang mungkin. Cocokkan dengan KTP.", "The NIK is not 16 digits with a possible date. Compare it with the card."),
        [Problem.NikSex, Problem.NikDate] => T("NIK bertentangan dengan jenis kelamin dan tanggal lahir.", "The NIK contradicts the sex and the birth date."),
        [Problem.NikSex] => T("NIK bertentangan dengan jenis kelamin.", "The NIK contradicts the sex."),
        [Problem.NikDate] => T("NIK bertentangan dengan tanggal lahir.", "The NIK contradicts the birth date."),
        [Problem.NikShared] => T("NIK yang sama tercatat pada orang lain.", "Another person is recorded with the same NIK."),
        _ when finding.State == CriterionState.Unknown => T("Baru dapat diperiksa setelah NIK benar.", "Can be checked once the NIK is right."),
        _ => T("Tidak ada yang bertentangan.", "Nothing speaks against it."),
    };

    private static string Training(Finding finding) => (finding.State, finding.On) switch
    {
        (CriterionState.Met, _) when finding.Detail is not null => T($"Sertifikat nomor {finding.Detail}.", $"Certificate number {finding.Detail}."),
        (CriterionState.Met, _) => T("Tercatat sudah ikut, tanpa nomor sertifikat.", "Recorded as trained, without a certificate number."),
        (_, { } lapsed) => T($"Sertifikat tidak berlaku lagi sejak {Show.Date(lapsed)}.", $"The certificate lapsed on {Show.Date(lapsed)}."),
        _ => T("Belum ada sertifikat Bimtek yang tercatat.", "No Bimtek certificate is recorded."),
    };

    private static string Letter(Finding finding) => (finding.State, finding.On) switch
    {
        (CriterionState.Met, { } last) => T($"Berlaku sampai {Show.Date(last)}.", $"Runs until {Show.Date(last)}."),
        (CriterionState.Met, _) => T("Berlaku tanpa batas akhir.", "Runs without end."),
        (CriterionState.NotMet, _) => T($"SK berakhir {Show.Date(finding.On)}.", $"The letter ended on {Show.Date(finding.On)}."),
        (_, { } from) => T($"SK baru berlaku {Show.Date(from)}.", $"The letter begins only on {Show.Date(from)}."),
        _ => T("Belum ada SK yang tercatat.", "No letter is recorded."),
    };

    private string Combination(Finding finding, Judgement judgement) => finding.Pair is not { } pair
        ? T("Tidak merangkap peran lain yang berjalan.", "Holds no other role in force.")
        : T($"Bersama {Role(pair.Beside(judgement.Role))}: {pair.Class.Name()}. {Pair(pair)}", $"Beside {Role(pair.Beside(judgement.Role))}: {pair.Class.Name()}. {Pair(pair)}");

    private static int Years(DateOnly born, DateOnly day)
    {
        var years = day.Year - born.Year;
        return born.AddYears(years) > day ? years - 1 : years;
    }
}
