using Microsoft.Extensions.Options;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Cases.Records;
using Pilar.Modules.Cases.Secrecy;
using Pilar.Modules.Regions;
using Pilar.Modules.Registry;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Cases.Reports;

/// <summary>A citizen who reports without an account.</summary>
public sealed record Citizen(string? Name, string? Phone);

/// <summary>What a reporter gets to hold.</summary>
/// <param name="Pin">Opens the public status together with the number.</param>
public sealed record Receipt(Guid Id, string Number, string Pin);

/// <summary>A report opens a case, unless one about the same person is there.</summary>
public sealed class ReportCase(AppDb db, RegionTree tree, KindBook kinds, Doubles doubles, KeepPapers papers, CaseCipher cipher, Identities identities, IOptions<CaseDeadlines> deadlines)
{
    /// <param name="citizen">Whoever reports without an account; they are shown nobody.</param>
    /// <param name="from">Written on a phone, perhaps some time ago.</param>
    public async Task<Receipt> Run(ReportForm form, Citizen? citizen = null, FromField? from = null)
    {
        var (village, today) = (form.KnownVillage(tree), db.Clock.Today);
        var card = form.Card(today);
        var text = form.Text(card, today, citizen?.Name ?? db.Actor.Name, citizen?.Phone);
        var chosen = await kinds.Checked(form.Kinds, card, form.Subject, nameof(form.Kinds));
        if (chosen.Count == 0 && citizen is null) throw new Refusal(T("Pilih sedikitnya satu jenis PPKS.", "Choose at least one kind of PPKS."), nameof(form.Kinds));
        if (!db.Actor.IsSystem && !db.Actor.May(CasePermissions.Report, village)) throw new Refusal(T("Desa ini di luar wilayah tugas Anda.", "This village is outside your region."), nameof(form.Village));
        var (shown, hidden) = await doubles.Find(card, village);
        if (citizen is null && shown.Count > 0 && !form.ConfirmedDistinct) throw new MaybeReported(shown);

        var client = New(card, village);
        var @case = new Case(CaseNumber.New(), village, client.Id, cipher.Seal(text), db.Clock.UtcNow, today.AddDays(deadlines.Value.Intake(form.Urgency)))
        {
            Id = from?.Id ?? Guid.CreateVersion7(), ReportedAt = from?.At ?? db.Clock.UtcNow, ReceivedAt = from?.ReceivedAt, Urgency = form.Urgency, Subject = form.Subject, Channel = citizen is not null ? Channel.Citizen : ChannelOf(db.Actor.Grant?.Role),
        };
        var pin = CaseNumber.NewPin();
        @case.StatusMark = cipher.StatusMark(@case.Number, pin);
        db.AddRange(client, @case);
        @case.Seal(false, form.Seal);
        await kinds.Put(@case, chosen);
        if (citizen is null && db.Actor.AccountId is { } me) @case.Join(me, db.Actor.Name, Part.Reporter);
        foreach (var known in hidden) Tell(known, @case);
        await papers.Photos(@case, form.Photos, nameof(form.Photos));
        await db.Commit(@case.Act(citizen is null ? CasePermissions.Report : CasePermissions.TakeIn, nameof(ReportCase)));
        return new(@case.Id, @case.Number, pin);
    }

    private Client New(ClientCard card, string village)
    {
        var client = new Client { RegionCode = village, Card = cipher.Seal(card), NikMark = card.Nik is { } nik ? identities.Mark(nik) : null };
        client.SoundsLike(identities.SoundMarks(card.Name));
        return client;
    }

    private void Tell(Case known, Case @new) => db.Add(new CaseTask
    {
        CaseId = known.Id, DueOn = db.Clock.Today.AddDays(deadlines.Value.Soon),
        Title = cipher.Seal(T($"Laporan baru {@new.Number} mungkin tentang orang yang sama. Hubungi penerima laporannya.", $"The new report {@new.Number} may be about the same person. Contact whoever received it.")),
    });

    private static Channel ChannelOf(Role? role) => role switch { Role.Volunteer => Channel.Volunteer, Role.Tksk => Channel.Tksk, _ => Channel.Officer };
}
