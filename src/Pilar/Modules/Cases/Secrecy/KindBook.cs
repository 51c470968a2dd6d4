using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Cases.Records;
using Pilar.Modules.Registry;
using Pilar.Web.Ui;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Cases.Secrecy;

/// <summary>Kinds of PPKS of cases: read back from their fingerprints, checked, and what they demand.</summary>
public sealed class KindBook(AppDb db, PpksList list, CaseCipher cipher)
{
    private Dictionary<string, PpksKind>? byMark;
    private HashSet<string>? sealedCodes;

    public async Task<IReadOnlyList<Option>> Options() => [.. (await list.InUse()).Select(k => new Option(k.Code, k.Name))];

    public async Task<IReadOnlyList<PpksKind>> Of(IEnumerable<CaseKind> kinds)
    {
        byMark ??= (await list.All()).DistinctBy(k => k.Code).ToDictionary(k => cipher.KindMark(k.Code), StringComparer.Ordinal);
        return [.. kinds.Select(k => byMark.GetValueOrDefault(k.Mark)).OfType<PpksKind>().OrderBy(k => k.Code, StringComparer.Ordinal)];
    }

    /// <summary>The kinds named, when each is in use and fits age and sex.</summary>
    public async Task<IReadOnlyList<PpksKind>> Checked(IReadOnlyCollection<string> codes, ClientCard client, CaseSubject subject, string about)
    {
        var known = (await list.InUse()).ToDictionary(k => k.Code, StringComparer.Ordinal);
        var chosen = codes.Distinct(StringComparer.Ordinal).Select(c => known.GetValueOrDefault(c) ?? throw new Refusal(T($"Jenis PPKS {c} tidak dikenal atau tidak dipakai lagi.", $"The PPKS kind {c} is unknown or no longer in use."), about)).ToList();
        if (subject != CaseSubject.Person) return chosen;
        var age = client.AgeOn(db.Clock.Today);
        foreach (var kind in chosen)
        {
            if (age < kind.AgeFrom || age > kind.AgeTo) throw new Refusal(T($"\"{kind.Name}\" tidak cocok dengan umur {age} tahun.", $"\"{kind.Name}\" does not fit an age of {age}."), about);
            if (kind.OnlySex is { } sex && client.IsFemale is { } female && female != (sex == "F")) throw new Refusal(T($"\"{kind.Name}\" tidak cocok dengan jenis kelaminnya.", $"\"{kind.Name}\" does not fit the sex."), about);
        }
        return chosen;
    }

    /// <summary>The kinds of these codes, as far as they are known.</summary>
    public async Task<IReadOnlyList<PpksKind>> Named(IReadOnlyCollection<string> codes) => [.. (await list.All()).Where(k => codes.Contains(k.Code))];

    /// <summary>Whether one of these kinds is sealed.</summary>
    public async Task<bool> DemandSeal(IReadOnlyList<PpksKind> kinds)
    {
        sealedCodes ??= await db.Set<SealedKind>().Select(k => k.Code).ToHashSetAsync();
        return kinds.Any(k => sealedCodes.Contains(k.Code));
    }

    /// <summary>Gives the case these kinds; it is sealed when they demand it.</summary>
    public async Task Put(Case @case, IReadOnlyList<PpksKind> kinds)
    {
        var marks = kinds.Select(k => cipher.KindMark(k.Code)).ToHashSet(StringComparer.Ordinal);
        foreach (var gone in @case.Kinds.Where(k => !marks.Contains(k.Mark)).ToList()) @case.Kinds.Remove(gone);
        foreach (var mark in marks.Except(@case.Kinds.Select(k => k.Mark))) @case.Kinds.Add(new() { CaseId = @case.Id, RegionCode = @case.RegionCode, Mark = mark });
        @case.Seal(@case.IsSealed && !@case.SealedByHand || await DemandSeal(kinds), @case.SealedByHand);
    }
}
