using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Cases.Assessments;
using Pilar.Modules.Cases.Flow;
using Pilar.Modules.Cases.Records;
using Pilar.Modules.Cases.Referrals;
using Pilar.Modules.Cases.Secrecy;
using Pilar.Modules.Providers;
using Pilar.Modules.Registry;

namespace Pilar.Bench;

/// <summary>Makes the rows of <see cref="InventedCases"/>: each case is taken and moved by its own rules, what tells about people is encrypted as the application does.</summary>
/// <param name="invented">Which cases.</param>
/// <param name="accounts">Region -> the account that signs in there; everybody else is made up.</param>
internal sealed class CaseMaker(InventedCases invented, IReadOnlyDictionary<string, Guid> accounts, CaseCipher cipher, Identities identities, Clock clock, Guid form, Guid[] services, IReadOnlyCollection<string> sealedKinds)
{
    private static readonly CaseDeadlines Deadlines = new();
    private static readonly Action<Case, Guid> SetCaseId = Setter<Case>();
    private static readonly Action<Client, Guid> SetClientId = Setter<Client>();
    private readonly Dictionary<string, IReadOnlyList<string>> sounds = [];
    private readonly Dictionary<string, string> kinds = [];

    /// <summary>Rows of some cases, table by table.</summary>
    internal sealed class Batch
    {
        public List<Case> Cases { get; } = [];
        public List<Client> Clients { get; } = [];
        public List<ClientSound> Sounds { get; } = [];
        public List<CaseKind> Kinds { get; } = [];
        public List<CasePerson> People { get; } = [];
        public List<CaseEntry> Entries { get; } = [];
        public List<CaseTask> Tasks { get; } = [];
        public List<PlanItem> Plan { get; } = [];
        public List<FilledAssessment> Assessments { get; } = [];
        public List<Referral> Referrals { get; } = [];

        public async Task Write(BatchWriter writer)
        {
            await writer.Insert(Clients);
            await writer.Insert(Sounds);
            await writer.Insert(Cases);
            await writer.Insert(Kinds);
            await writer.Insert(People);
            await writer.Insert(Entries);
            await writer.Insert(Tasks);
            await writer.Insert(Plan);
            await writer.Insert(Assessments);
            await writer.Insert(Referrals);
        }
    }

    public Batch Make(int from, int until)
    {
        var batch = new Batch();
        for (var n = from; n < until; n++) Add(batch, n);
        return batch;
    }

    private void Add(Batch batch, int n)
    {
        var (village, today, reported, due) = (InventedPeople.Village(n), clock.Today, invented.ReportedOn(n), invented.DueOn(n));
        var at = reported.ToDateTime(new(9, 0), DateTimeKind.Utc);
        var client = Client(batch, n, village);
        var text = new ReportText("Tinggal sendiri, sakit, dan jarang makan; butuh pendampingan.", LegalBasis.PublicTask, null, null, null, null, null, "Pelapor Rekaan", null);
        var @case = new Case(InventedCases.Number(n), village, client, cipher.Seal(text), at, due ?? reported.AddDays(Deadlines.Normal))
        {
            Urgency = (Urgency)(InventedCases.Mix(n, 7) % 3), Subject = CaseSubject.Person, Channel = Channel.Volunteer,
        };
        SetCaseId(@case, InventedCases.Id(n));
        var (stage, officer, reporter) = (invented.Stage(n), Officer(n, village), accounts.TryGetValue(village, out var volunteer) ? volunteer : MadeUp(InventedCases.Mix(n, 8) % 1000, 2));
        if (officer is { } owner)
        {
            @case.Take(owner, "Petugas Rekaan");
            batch.People.Add(new() { CaseId = @case.Id, AccountId = owner, Name = "Petugas Rekaan", Part = Part.Owner });
        }
        // Of most closed cases only who answered for them is kept, so that the database of a bench stays small enough to be made.
        if (officer is null || stage != CaseStage.Closed || n % 4 == 0) batch.People.Add(new() { CaseId = @case.Id, AccountId = reporter, Name = "Relawan Rekaan", Part = Part.Reporter });
        Advance(@case, stage, due, at);
        if (due is { } late && Deadlines.Shown(today.DayNumber - late.DayNumber) is { } level) @case.EscalateTo(level);
        var kind = InventedCases.Kind(n);
        @case.Seal(sealedKinds.Contains(kind), byHand: false);
        batch.Cases.Add(@case);
        batch.Kinds.Add(new() { CaseId = @case.Id, RegionCode = village, Mark = kinds.TryGetValue(kind, out var mark) ? mark : kinds[kind] = cipher.KindMark(kind) });
        Parts(batch, @case, n, at, reporter);
    }

    private Guid Client(Batch batch, int n, string village)
    {
        var name = InventedCases.Name(n);
        var nik = InventedCases.Mix(n, 9) % 2 == 0 ? InventedPeople.Nik(n) : null;
        var client = new Client { RegionCode = village, Card = cipher.Seal(new ClientCard(name, nik, InventedPeople.BirthDate(n), null, !InventedPeople.IsMale(n), "RT 001 RW 001", null)), NikMark = nik is null ? null : identities.Mark(nik) };
        SetClientId(client, InventedCases.Id(n));
        client.SoundsLike(sounds.TryGetValue(name, out var marks) ? marks : sounds[name] = identities.SoundMarks(name));
        batch.Clients.Add(client);
        batch.Sounds.AddRange(client.Sounds);
        return client.Id;
    }

    private static void Advance(Case @case, CaseStage stage, DateOnly? due, DateTime at)
    {
        var day = due?.AddDays(-Deadlines.Normal) ?? DateOnly.FromDateTime(at);
        for (var to = CaseStage.Assessment; to <= stage; to++)
            @case.Move(new() { To = to, Due = to == CaseStage.Closed ? due : due ?? day.AddDays(Deadlines.Normal), Ending = to == CaseStage.Closed ? Ending.GoalsReached : null }, new CaseContent(1, true, 1, 0), day, at);
    }

    private void Parts(Batch batch, Case @case, int n, DateTime at, Guid reporter)
    {
        var open = @case.Stage != CaseStage.Closed;
        for (var i = 0; i < (open ? 2 : n % 4 == 0 ? 1 : 0); i++)
        {
            var entry = new CaseEntry { CaseId = @case.Id, RegionCode = @case.RegionCode, Kind = EntryKind.Visit, At = at.AddDays(i + 1), AuthorId = reporter, AuthorName = "Relawan Rekaan", Text = cipher.Seal("Kunjungan; keadaan sesuai laporan.") };
            batch.Entries.Add(open && i == 1 && InventedCases.Mix(n, 10) % 50 == 0 ? entry.AwaitSupervisor() : entry);
        }
        if (!open || @case.DueOn is not { } due) return;
        if (n % 2 == 0) batch.Tasks.Add(new() { CaseId = @case.Id, Title = cipher.Seal("Lengkapi fotokopi kartu keluarga"), DueOn = due, AssigneeId = n % 4 == 0 ? reporter : null, AssigneeName = n % 4 == 0 ? "Relawan Rekaan" : null });
        if (@case.Stage < CaseStage.Plan) return;
        batch.Plan.Add(new() { CaseId = @case.Id, Service = (ServiceType)(n % 4), Goal = cipher.Seal("Kebutuhan dasar terpenuhi."), Responsible = "Puskesos rekaan", DueOn = due });
        batch.Assessments.Add(new() { CaseId = @case.Id, FormId = form, Answers = cipher.Seal(new Dictionary<string, string> { ["q1"] = "rumah tangga" }), Score = 12, At = at.AddDays(1), By = "Petugas Rekaan" });
        if (@case.Stage == CaseStage.Services && InventedCases.Mix(n, 11) % 5 == 0)
            batch.Referrals.Add(new(@case.Id, @case.RegionCode, services[InventedCases.Mix(n, 12) % services.Length], at, due) { OfficeRegionCode = @case.RegionCode[..5], Message = cipher.Seal(new ReferralMessage("Butuh perawatan.", "Disetujui lisan.", "Petugas Rekaan", null)) });
    }

    /// <summary>The first of the three officers of a measured regency is the one who signs in.</summary>
    private Guid? Officer(int n, string village) => invented.Desk(n) is not { } desk ? null : desk == 0 && accounts.TryGetValue(village[..5], out var known) ? known : MadeUp(int.Parse(village[..5].Replace(".", "", StringComparison.Ordinal)) * 3 + desk, 1);

    private static Guid MadeUp(int n, byte group) => new(n, 0, 0x7000, 0x80, group, 0, 0, 0, 0, 0, 0);

    private static Action<T, Guid> Setter<T>() => typeof(T).GetProperty("Id")!.GetSetMethod(nonPublic: true)!.CreateDelegate<Action<T, Guid>>();
}
