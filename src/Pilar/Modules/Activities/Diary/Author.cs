using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Activities.Reports;
using Pilar.Modules.Registry;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Activities.Diary;

/// <summary>Whose diary an account keeps, and in which role.</summary>
/// <param name="RegionCode">Region of duty.</param>
public sealed record Author(Guid PersonId, string Name, string SortName, string Kind, string RegionCode);

/// <summary>The person behind the account that acts.</summary>
public sealed class Authors(AppDb db, RoleHolders holders, IOptions<ReportRules> rules)
{
    private Guid? person;

    /// <summary>Null when nobody has said yet whose account this is.</summary>
    public async Task<Guid?> Me() => person ??= db.Actor.AccountId is { } me ? await db.Users.Where(a => a.Id == me).Select(a => a.PersonId).SingleOrDefaultAsync() : null;

    /// <exception cref="Refusal">The account belongs to nobody who serves here.</exception>
    public async Task<Author> Required()
    {
        if (await Me() is not { } me) throw new Refusal(T("Akun ini belum dihubungkan dengan catatan orangnya. Minta petugas kab/kota membuka catatan Anda, lalu Riwayat pelatihan, dan menghubungkan akun ini.", "This account is not linked to its person yet. Ask the regency's officer to open your record, then Training record, and to link this account."));
        var roles = await holders.In(db.Actor.Region ?? throw new Denied()).Where(h => h.PersonId == me && !h.IsCandidate).ToListAsync();
        var role = roles.OrderBy(h => rules.Value.Rank(h.Kind)).ThenByDescending(h => h.InForce).ThenBy(h => h.RoleId).FirstOrDefault()
            ?? throw new Refusal(T("Anda tidak memegang peran pilar yang berjalan di wilayah ini. Buku harian diisi oleh yang bertugas.", "You hold no running role in this region. A diary is kept by those who serve."));
        return new(me, role.Name, role.SortName, role.Kind, role.RegionCode);
    }
}
