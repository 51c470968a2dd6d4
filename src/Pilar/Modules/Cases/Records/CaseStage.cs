using static Pilar.Kernel.Language;

namespace Pilar.Modules.Cases.Records;

/// <summary>Stages of a case (UU 14/2019 article 16; PP 39/2012 article 7): first contact, assessment, plan, services, end.</summary>
public enum CaseStage { Intake, Assessment, Plan, Services, Closed }

public enum Urgency { Normal, Soon, Emergency }

public enum CaseSubject { Person, Family, Community }

/// <summary>Who brought the case.</summary>
public enum Channel { Volunteer, Tksk, Officer, Citizen }

/// <summary>On what law personal data is kept (UU 27/2022 article 20).</summary>
public enum LegalBasis { Consent, PublicTask, VitalInterest }

/// <summary>Why a case ended.</summary>
public enum Ending { GoalsReached, Refused, Moved, Died, HandedOver, NotEligible, Duplicate }

public enum PlanState { Open, Done, Dropped }

public static class CaseNames
{
    public static string Name(this CaseStage stage) => stage switch
    {
        CaseStage.Intake => T("Penerimaan", "Intake"),
        CaseStage.Assessment => T("Asesmen", "Assessment"),
        CaseStage.Plan => T("Rencana", "Plan"),
        CaseStage.Services => T("Layanan", "Services"),
        CaseStage.Closed => T("Selesai", "Closed"),
        _ => throw new ArgumentOutOfRangeException(nameof(stage)),
    };

    /// <summary>For whoever reported and has no account.</summary>
    public static string InWords(this CaseStage stage) => stage switch
    {
        CaseStage.Intake => T("Laporan sudah diterima dan menunggu petugas.", "The report has arrived and waits for an officer."),
        CaseStage.Assessment => T("Petugas sedang menilai keadaan dan kebutuhan.", "An officer is assessing the situation and the need."),
        CaseStage.Plan => T("Rencana bantuan sedang disusun.", "A plan of help is being made."),
        CaseStage.Services => T("Layanan sedang berjalan.", "Help is under way."),
        CaseStage.Closed => T("Penanganan sudah selesai.", "The case is closed."),
        _ => throw new ArgumentOutOfRangeException(nameof(stage)),
    };

    public static string Name(this Urgency urgency) => urgency switch
    {
        Urgency.Normal => T("biasa", "normal"),
        Urgency.Soon => T("segera", "soon"),
        Urgency.Emergency => T("darurat", "emergency"),
        _ => throw new ArgumentOutOfRangeException(nameof(urgency)),
    };

    public static string Name(this CaseSubject subject) => subject switch
    {
        CaseSubject.Person => T("perorangan", "person"),
        CaseSubject.Family => T("keluarga", "family"),
        CaseSubject.Community => T("komunitas", "community"),
        _ => throw new ArgumentOutOfRangeException(nameof(subject)),
    };

    public static string Name(this Channel channel) => channel switch
    {
        Channel.Volunteer => T("relawan", "volunteer"),
        Channel.Tksk => "TKSK",
        Channel.Officer => T("petugas", "officer"),
        Channel.Citizen => T("warga", "citizen"),
        _ => throw new ArgumentOutOfRangeException(nameof(channel)),
    };

    public static string Name(this LegalBasis basis) => basis switch
    {
        LegalBasis.Consent => T("Persetujuan yang bersangkutan atau walinya", "Consent of the person or the guardian"),
        LegalBasis.PublicTask => T("Tugas pelayanan publik", "Public task"),
        LegalBasis.VitalInterest => T("Keselamatan jiwa", "Vital interest"),
        _ => throw new ArgumentOutOfRangeException(nameof(basis)),
    };

    public static string Name(this Ending ending) => ending switch
    {
        Ending.GoalsReached => T("tujuan tercapai", "goals reached"),
        Ending.Refused => T("menolak dibantu", "refused help"),
        Ending.Moved => T("pindah", "moved away"),
        Ending.Died => T("meninggal dunia", "died"),
        Ending.HandedOver => T("diserahkan ke instansi lain", "handed over to another office"),
        Ending.NotEligible => T("tidak memenuhi syarat", "not eligible"),
        Ending.Duplicate => T("laporan ganda", "reported twice"),
        _ => throw new ArgumentOutOfRangeException(nameof(ending)),
    };

    public static string Name(this PlanState state) => state switch
    {
        PlanState.Open => T("berjalan", "under way"),
        PlanState.Done => T("selesai", "done"),
        PlanState.Dropped => T("tidak jadi", "dropped"),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Name(this Part part) => part switch
    {
        Part.Reporter => T("pelapor", "reporter"),
        Part.Owner => T("penanggung jawab", "responsible"),
        Part.Assigned => T("ditugaskan", "assigned"),
        Part.Guest => T("diizinkan melihat", "allowed to see"),
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    public static string Name(this EntryKind kind) => kind switch
    {
        EntryKind.Note => T("Catatan", "Note"),
        EntryKind.Visit => T("Kunjungan", "Visit"),
        EntryKind.Accompanied => T("Pendampingan", "Accompaniment"),
        EntryKind.Observed => T("Pengamatan", "Observation"),
        EntryKind.FollowUp => T("Tindak lanjut setelah selesai", "Follow-up after the end"),
        EntryKind.Moved => T("Tahap berubah", "Stage"),
        EntryKind.Taken => T("Diambil", "Taken"),
        EntryKind.Assigned => T("Menugaskan", "Assigned somebody"),
        EntryKind.Assessed => T("Asesmen diisi", "Assessment filled in"),
        EntryKind.Planned => T("Rencana ditambah", "Added to the plan"),
        EntryKind.Referred => T("Rujukan", "Referral"),
        EntryKind.Paper => T("Berkas ditambah", "Paper added"),
        EntryKind.Access => T("Permintaan izin dijawab", "Request to see it answered"),
        EntryKind.Escalated => T("Keterlambatan diteruskan ke tingkat atas", "Delay shown to the next level"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
