using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry;
using Pilar.Web.Ui;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Outreach.Sessions;

/// <summary>Who may be named as the one who held a session.</summary>
public sealed class Educators(AppDb db, RoleHolders holders)
{
    public const string Kind = "PENSOSMAS";
    private const int Most = 300, LongestName = 200;

    /// <summary>Community educators of the actor's region, and oneself.</summary>
    /// <param name="known">Somebody named already.</param>
    public async Task<IReadOnlyList<Option>> Options(Guid? known = null)
    {
        var (region, me) = (db.Actor.Region ?? throw new Denied(), await Me());
        var people = await holders.In(region).Where(h => !h.IsCandidate && (h.Kind == Kind || h.PersonId == me || h.PersonId == known)).OrderBy(h => h.SortName).ThenBy(h => h.RoleId).Take(Most).ToListAsync();
        return [.. people.DistinctBy(h => h.PersonId).Select(h => new Option(h.PersonId.ToString(), $"{h.Name} ({h.Kind})"))];
    }

    /// <summary>The person behind the account; null when nobody has said yet whose it is.</summary>
    public async Task<Guid?> Me() => db.Actor.AccountId is { } me ? await db.Users.Where(a => a.Id == me).Select(a => a.PersonId).SingleOrDefaultAsync() : null;

    /// <exception cref="Refusal">Nobody is named, or somebody who does not serve here.</exception>
    internal async Task<(Guid? Id, string Name)> Of(SessionForm form, OutreachSession? known)
    {
        if (form.Person is { } named && named == known?.PersonId) return (named, known.Educator);
        if (form.Person is { } person) return (person, await Name(person) ?? throw new Refusal(T("Orang ini tidak bertugas di wilayah Anda.", "This person does not serve in your region."), nameof(form.Person)));
        if (Written.Optional(form.Educator, LongestName, nameof(form.Educator)) is { } name) return (null, name);
        return await Me() is { } me && await Name(me) is { } own ? (me, own) : throw new Refusal(T("Pilih penyuluhnya, atau tulis namanya.", "Choose the educator, or write the name."), nameof(form.Person));
    }

    internal Task<string?> Name(Guid person) => holders.In(db.Actor.Region ?? throw new Denied()).Where(h => h.PersonId == person).OrderBy(h => h.RoleId).Select(h => (string?)h.Name).FirstOrDefaultAsync();
}
