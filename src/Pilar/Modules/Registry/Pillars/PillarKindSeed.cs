using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using static Pilar.Kernel.RegionLevel;

namespace Pilar.Modules.Registry.Pillars;

/// <summary>Kinds of pillar after Permensos 8/2012 and the Kalimantan Selatan list of 2023, and other posts that matter for double roles.</summary>
internal sealed class PillarKindSeed(AppDb db) : Seed
{
    public override int Order => 10;

    public override async Task Plant()
    {
        var there = await db.Set<PillarKind>().Select(k => k.Code).ToListAsync();
        var missing = Kinds().Where(k => !there.Contains(k.Code)).ToList();
        if (missing.Count == 0) return;
        db.AddRange(missing);
        await db.Commit(new Act(RegistryPermissions.MaintainRules, "PlantPillarKinds", RegionCode.Nation, nameof(PillarKind), Guid.Empty));
    }

    public static IEnumerable<PillarKind> Kinds()
    {
        var order = 0;
        PillarKind Kind(string code, string id, string en, RegionLevel level, bool inOrganisation = false, bool letter = true, bool pillar = true) => new()
        {
            Code = code, NameId = id, NameEn = en, DutyLevel = level, InOrganisation = inOrganisation, NeedsAppointment = letter, IsPillar = pillar, Order = order += 10,
        };
        return
        [
            Kind("PSM", "Pekerja Sosial Masyarakat", "Community social worker (PSM)", Village),
            Kind("TKSK", "Tenaga Kesejahteraan Sosial Kecamatan", "District welfare worker (TKSK)", District),
            Kind("PENSOSMAS", "Penyuluh Sosial Masyarakat", "Community social educator", District),
            Kind("TAGANA", "Taruna Siaga Bencana", "Disaster response volunteer (TAGANA)", Regency),
            Kind("KT", "Pengurus Karang Taruna", "Karang Taruna officer", Village, inOrganisation: true),
            Kind("LKS", "Pengurus Lembaga Kesejahteraan Sosial", "Officer of a welfare institution (LKS)", Regency, inOrganisation: true),
            Kind("LK3", "Petugas LK3", "Family consultation officer (LK3)", Regency, inOrganisation: true),
            Kind("WKSBM", "Pengurus WKSBM", "Officer of a neighbourhood network (WKSBM)", Village, inOrganisation: true),
            Kind("PKH", "Pendamping PKH", "PKH companion", District),
            Kind("PENDAMPING", "Pendamping sosial", "Social companion", District),
            Kind("PEKSOS", "Pekerja sosial profesional", "Professional social worker", Regency),
            Kind("PENSOS", "Penyuluh sosial fungsional", "Civil-servant social educator", Regency),
            Kind("WANITA_PEMIMPIN", "Wanita pemimpin kesejahteraan sosial", "Women's welfare leader", Village, letter: false),
            Kind("KELUARGA_PIONIR", "Keluarga pionir", "Pioneer family", Village, letter: false),
            Kind("DUNIA_USAHA", "Dunia usaha", "Company partner", Regency, inOrganisation: true, letter: false),
            Kind("LKD", "Pengurus RT, RW, PKK, Posyandu atau LPM", "Officer of RT, RW, PKK, Posyandu or LPM", Village, letter: false, pillar: false),
            Kind("PERANGKAT_DESA", "Perangkat desa/kelurahan", "Village official", Village, letter: false, pillar: false),
        ];
    }
}
