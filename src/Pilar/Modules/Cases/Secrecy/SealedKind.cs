using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pilar.Data;
using Pilar.Kernel;

namespace Pilar.Modules.Cases.Secrecy;

/// <summary>A kind of PPKS whose cases are sealed.</summary>
public sealed class SealedKind
{
    public required string Code { get; init; }
}

internal sealed class SealedKindMapping : IEntityTypeConfiguration<SealedKind>
{
    public void Configure(EntityTypeBuilder<SealedKind> kind)
    {
        kind.ToTable("sealed_kinds").HasKey(k => k.Code);
        kind.Property(k => k.Code).HasMaxLength(20);
    }
}

/// <summary>Children in conflict with the law, victims, those whom the law or a stigma protects.</summary>
internal sealed class SealedKindSeed(AppDb db) : Seed
{
    private static readonly string[] Usual = ["PMKS-03", "PMKS-06", "PMKS-10", "PMKS-15", "PMKS-16", "PMKS-17", "PMKS-18", "PMKS-19"];

    public override async Task Plant()
    {
        if (await db.Audit.AnyAsync(a => a.Verb == "PlantSealedKinds")) return;
        db.AddRange(Usual.Select(code => new SealedKind { Code = code }));
        await db.Commit(new Act(CasePermissions.MaintainSeals, "PlantSealedKinds", RegionCode.Nation, nameof(SealedKind), Guid.Empty));
    }
}

/// <summary>Says which kinds are sealed from now on. Open cases of a kind that is added are sealed at once; what is sealed stays so.</summary>
public sealed class ChooseSealedKinds(AppDb db, CaseCipher cipher)
{
    public async Task Run(IReadOnlyCollection<string> codes)
    {
        var known = await db.Set<SealedKind>().ToListAsync();
        db.RemoveRange(known.Where(k => !codes.Contains(k.Code)));
        var added = codes.Except(known.Select(k => k.Code)).ToList();
        db.AddRange(added.Select(code => new SealedKind { Code = code }));
        var marks = added.ConvertAll(cipher.KindMark);
        foreach (var concerned in await db.Set<Records.Case>().Where(c => !c.IsSealed && c.Kinds.Any(k => marks.Contains(k.Mark))).ToListAsync()) concerned.Seal(kindsDemand: true, concerned.SealedByHand);
        await db.Commit(new Act(CasePermissions.MaintainSeals, nameof(ChooseSealedKinds), db.Actor.Region ?? RegionCode.Nation, nameof(SealedKind), Guid.Empty) { Facts = new { Kinds = string.Join(' ', codes.Order(StringComparer.Ordinal)) } });
    }
}
