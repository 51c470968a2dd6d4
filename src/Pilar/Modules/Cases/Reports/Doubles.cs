using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Cases.Records;
using Pilar.Modules.Cases.Secrecy;
using Pilar.Modules.Registry;

namespace Pilar.Modules.Cases.Reports;

/// <summary>A case that may be about the same person.</summary>
public sealed record DoubleFound(Guid CaseId, string Number, CaseStage Stage, string ClientName, DateOnly? BirthDate, string VillageCode, string Why);

/// <summary>A case about this person may exist already; nothing was saved.</summary>
public sealed class MaybeReported(IReadOnlyList<DoubleFound> found) : Refusal(Language.T(
    "Mungkin orang ini sudah dilaporkan. Periksa kasus di bawah; bila memang orang lain, centang \"Ini orang lain\".",
    "This person may have been reported already. Look at the cases below; if it is somebody else, tick \"This is somebody else\"."), nameof(ReportForm.ConfirmedDistinct))
{
    public IReadOnlyList<DoubleFound> Found { get; } = found;
}

/// <summary>Looks for clients who may be the one described: by NIK wherever the actor sees, by name in the province. Those of sealed cases are not shown to whoever may not see them:
/// that alone would tell what nobody may know. Their people are told instead.</summary>
public sealed class Doubles(AppDb db, CaseDoor door, CaseCipher cipher, Identities identities)
{
    private const int MostCompared = 300;

    /// <param name="except">A client to leave out.</param>
    public async Task<(IReadOnlyList<DoubleFound> Shown, IReadOnlyList<Case> Hidden)> Find(ClientCard card, string village, Guid? except = null)
    {
        var (nik, sounds) = (card.Nik is { } digits ? identities.Mark(digits) : null, identities.SoundMarks(card.Name));
        var candidates = nik is null ? [] : await db.Set<Client>().Where(c => c.NikMark == nik).OrderByDescending(c => c.Id).Select(c => c.Id).Take(MostCompared).ToListAsync();
        candidates.AddRange(await db.Inside<ClientSound>(RegionCode.At(village, RegionLevel.Province)!).Where(s => sounds.Contains(s.Mark))
            .GroupBy(s => s.ClientId).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key).Select(g => g.Key).Take(MostCompared).ToListAsync());
        var clients = await db.Set<Client>().AsNoTracking().Where(c => candidates.Contains(c.Id) && c.Id != except).ToListAsync();
        if (clients.Count == 0) return ([], []);
        var cards = clients.ToDictionary(c => c.Id, cipher.Card);
        var like = Identities.Like(Of(card, village), clients.Select(c => (c.Id, Of(cards[c.Id], c.RegionCode)))).ToDictionary(r => r.Id);
        if (like.Count == 0) return ([], []);
        var ids = like.Keys.ToArray();
        var cases = await db.Set<Case>().AsNoTracking().Where(c => ids.Contains(c.ClientId)).OrderBy(c => c.Stage == CaseStage.Closed).ThenByDescending(c => c.Id).ToListAsync();
        var concerned = cases.ConvertAll(c => c.Id);
        var open = (await door.Open.Where(c => concerned.Contains(c.Id)).Select(c => c.Id).ToListAsync()).ToHashSet();
        return ([.. cases.Where(c => open.Contains(c.Id)).Select(c => new DoubleFound(c.Id, c.Number, c.Stage, cards[c.ClientId].Name, cards[c.ClientId].BirthDate, c.RegionCode, like[c.ClientId].Why))],
            [.. cases.Where(c => !open.Contains(c.Id) && c.Stage != CaseStage.Closed)]);
    }

    private static Described Of(ClientCard card, string village) => new(card.Name, card.Nik, card.BirthDate, card.IsFemale, village, card.Phone);
}
