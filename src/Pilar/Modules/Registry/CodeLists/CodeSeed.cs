using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;

namespace Pilar.Modules.Registry.CodeLists;

/// <summary>The lists an installation starts with.</summary>
internal sealed class CodeSeed(AppDb db) : Seed
{
    public override int Order => 10;

    public override async Task Plant()
    {
        var there = await db.Set<CodeList>().Select(l => l.Code).ToListAsync();
        var missing = Lists().Where(l => !there.Contains(l.List.Code)).ToList();
        if (missing.Count == 0) return;
        db.AddRange(missing.Select(l => l.List));
        db.AddRange(missing.SelectMany(l => l.Entries));
        await db.Commit(new Act(RegistryPermissions.MaintainRules, "PlantCodeLists", RegionCode.Nation, nameof(CodeList), Guid.Empty));
    }

    private static IEnumerable<(CodeList List, IEnumerable<CodeEntry> Entries)> Lists() =>
    [
        (new CodeList { Code = CodeLists.Lists.Ppks, NameId = "Jenis PPKS", NameEn = "Kinds of PPKS", Source = "Permensos 8/2012, Permensos 5/2019" }, PpksKinds.Entries()),
        (new CodeList { Code = CodeLists.Lists.Psks, NameId = "Jenis PSKS (pilar sosial)", NameEn = "Kinds of PSKS (social pillars)", Source = "Permensos 8/2012; Dinsos Kalsel 2023", Variant = PsksKinds.National }, PsksKinds.Entries()),
        Simple(CodeLists.Lists.EndReason, "Alasan berakhir", "Reasons of an end",
            ("DIED", "Meninggal dunia", "Died"), ("RESIGNED", "Mengundurkan diri", "Resigned"), ("MOVED", "Pindah domisili", "Moved away"),
            ("TERM_OVER", "Masa tugas berakhir", "Term over"), ("NOT_ELIGIBLE", "Tidak memenuhi syarat lagi", "No longer eligible"),
            ("DISMISSED", "Diberhentikan", "Dismissed"), ("REPLACED", "Diganti", "Replaced"), ("DOUBLE_ROLE", "Memilih peran lain", "Chose another role"), ("RECORDING_ERROR", "Salah catat", "Recorded by mistake")),
        Simple(CodeLists.Lists.FundingSource, "Sumber honor", "Sources of honorarium",
            ("NONE", "Tanpa honor", "None"), ("APBN", "APBN", "State budget"), ("APBD_PROV", "APBD provinsi", "Provincial budget"), ("APBD_KAB", "APBD kabupaten/kota", "Regency budget"),
            ("APBDES", "APB desa", "Village budget"), ("CSR", "Dunia usaha (CSR)", "Companies (CSR)"), ("SELF", "Swadaya masyarakat", "Community's own means")),
        Simple(CodeLists.Lists.Education, "Pendidikan terakhir", "Education",
            ("NONE", "Tidak sekolah", "None"), ("SD", "SD/sederajat", "Primary"), ("SMP", "SMP/sederajat", "Lower secondary"), ("SMA", "SMA/SMK/sederajat", "Upper secondary"),
            ("D1", "Diploma I", "Diploma I"), ("D2", "Diploma II", "Diploma II"), ("D3", "Diploma III", "Diploma III"), ("S1", "Diploma IV/S1", "Bachelor"), ("S2", "S2", "Master"), ("S3", "S3", "Doctor")),
        Simple(CodeLists.Lists.Occupation, "Pekerjaan", "Occupations",
            ("HOUSEHOLD", "Mengurus rumah tangga", "Household"), ("FARMER", "Petani/pekebun", "Farmer"), ("FISHER", "Nelayan", "Fisher"), ("TRADER", "Pedagang", "Trader"),
            ("ENTREPRENEUR", "Wiraswasta", "Self-employed"), ("PRIVATE", "Karyawan swasta", "Private employee"), ("HONORARY", "Tenaga honorer", "Honorary staff"), ("TEACHER", "Guru", "Teacher"),
            ("ASN", "Aparatur sipil negara", "Civil servant"), ("VILLAGE_STAFF", "Perangkat desa", "Village staff"), ("LABOURER", "Buruh", "Labourer"), ("STUDENT", "Pelajar/mahasiswa", "Student"),
            ("RETIRED", "Pensiunan", "Retired"), ("NONE", "Belum/tidak bekerja", "Not working"), ("OTHER", "Lainnya", "Other")),
        Simple(CodeLists.Lists.Disability, "Ragam disabilitas (UU 8/2016)", "Kinds of disability (Law 8/2016)",
            ("PHYSICAL", "Fisik", "Physical"), ("INTELLECTUAL", "Intelektual", "Intellectual"), ("MENTAL", "Mental", "Mental"), ("SENSORY", "Sensorik", "Sensory")),
        Simple(CodeLists.Lists.Religion, "Agama", "Religions",
            ("ISLAM", "Islam", "Islam"), ("PROTESTANT", "Kristen", "Protestant"), ("CATHOLIC", "Katolik", "Catholic"), ("HINDU", "Hindu", "Hindu"), ("BUDDHIST", "Buddha", "Buddhist"),
            ("CONFUCIAN", "Khonghucu", "Confucian"), ("BELIEF", "Penghayat kepercayaan", "Traditional belief")),
        Simple(CodeLists.Lists.MaritalStatus, "Status perkawinan", "Marital status",
            ("SINGLE", "Belum kawin", "Single"), ("MARRIED", "Kawin", "Married"), ("DIVORCED", "Cerai hidup", "Divorced"), ("WIDOWED", "Cerai mati", "Widowed")),
        Simple(CodeLists.Lists.ServicePaper, "Berkas syarat layanan", "Papers a service asks for",
            ("KTP", "KTP", "Identity card"), ("KK", "Kartu Keluarga", "Family card"), ("BIRTH", "Akta kelahiran atau surat kenal lahir", "Birth certificate"), ("POOR", "Surat keterangan tidak mampu (SKTM)", "Certificate of poverty"),
            ("DTSEN", "Terdaftar di DTSEN", "Listed in DTSEN"), ("BPJS", "Kartu BPJS Kesehatan", "Health insurance card"), ("REFERRAL", "Surat rujukan dinas sosial atau puskesmas", "Letter of referral"),
            ("HEALTH", "Surat keterangan sehat", "Health certificate"), ("DISABILITY", "Surat keterangan disabilitas", "Certificate of disability"), ("POLICE", "Laporan polisi", "Police report"),
            ("VILLAGE", "Surat pengantar desa/kelurahan", "Letter of the village"), ("PHOTO", "Pas foto", "Photographs"), ("CONSENT", "Persetujuan keluarga atau wali", "Consent of family or guardian")),
        Simple(CodeLists.Lists.Language, "Bahasa layanan", "Languages of service",
            ("ind", "Indonesia", "Indonesian"), ("bjn", "Banjar", "Banjarese"), ("jav", "Jawa", "Javanese"), ("mad", "Madura", "Madurese"), ("bug", "Bugis", "Buginese"), ("nij", "Dayak Ngaju", "Ngaju"),
            ("bvu", "Bukit (Meratus)", "Bukit"), ("sun", "Sunda", "Sundanese"), ("ban", "Bali", "Balinese"), ("inl", "Bahasa isyarat Indonesia", "Indonesian Sign Language"), ("eng", "Inggris", "English")),
        Simple(CodeLists.Lists.Access, "Kemudahan bagi penyandang disabilitas", "Accessibility",
            ("RAMP", "Bidang miring (ramp)", "Ramp"), ("TOILET", "Toilet untuk kursi roda", "Toilet for wheelchairs"), ("LIFT", "Lift", "Lift"), ("GUIDING", "Jalur pemandu tunanetra", "Guiding path for the blind"),
            ("SIGN", "Juru bahasa isyarat", "Sign interpreter"), ("BRAILLE", "Huruf braille", "Braille"), ("HOME_VISIT", "Layanan datang ke rumah", "Comes to the home"), ("TRANSPORT", "Antar jemput", "Fetches people")),
        Simple(CodeLists.Lists.Disaster, "Jenis bencana (UU 24/2007)", "Kinds of disasters (Law 24/2007)",
            ("FLOOD", "Banjir", "Flood"), ("FIRE", "Kebakaran permukiman", "Fire of homes"), ("WIND", "Angin puting beliung", "Whirlwind"), ("LANDSLIDE", "Tanah longsor", "Landslide"), ("FLASH_FLOOD", "Banjir bandang", "Flash flood"),
            ("QUAKE", "Gempa bumi", "Earthquake"), ("TSUNAMI", "Tsunami", "Tsunami"), ("ERUPTION", "Letusan gunung api", "Volcanic eruption"), ("WILDFIRE", "Kebakaran hutan dan lahan", "Forest and land fire"), ("DROUGHT", "Kekeringan", "Drought"),
            ("ABRASION", "Gelombang pasang dan abrasi", "Storm surge and coastal erosion"), ("EPIDEMIC", "Wabah penyakit", "Epidemic"), ("ACCIDENT", "Kegagalan teknologi atau kecelakaan", "Technical failure or accident"), ("CONFLICT", "Konflik sosial", "Social conflict"), ("OTHER", "Lainnya", "Other")),
        Simple(CodeLists.Lists.Goods, "Barang bantuan bencana, dengan satuannya", "Disaster goods, with their unit",
            ("RICE", "Beras (kg)", "Rice (kg)"), ("MEAL", "Makanan siap saji (bungkus)", "Ready meals (packs)"), ("NOODLES", "Mi instan (dus)", "Instant noodles (boxes)"), ("WATER", "Air mineral (dus)", "Drinking water (boxes)"), ("OIL", "Minyak goreng (liter)", "Cooking oil (litres)"),
            ("CHILD_FOOD", "Makanan anak (paket)", "Food for children (packs)"), ("FAMILY_KIT", "Family kit (paket)", "Family kit (packs)"), ("HYGIENE", "Perlengkapan kebersihan (paket)", "Hygiene kit (packs)"), ("BABY_KIT", "Perlengkapan bayi (paket)", "Baby kit (packs)"),
            ("BLANKET", "Selimut (lembar)", "Blankets (pieces)"), ("MATTRESS", "Kasur lipat (lembar)", "Folding mattresses (pieces)"), ("MAT", "Tikar (lembar)", "Mats (pieces)"), ("CLOTHES", "Pakaian (paket)", "Clothes (packs)"), ("SCHOOL_KIT", "Perlengkapan sekolah (paket)", "School kit (packs)"),
            ("TARPAULIN", "Terpal (lembar)", "Tarpaulins (pieces)"), ("TENT", "Tenda keluarga (unit)", "Family tents (units)"), ("KITCHEN", "Peralatan dapur (paket)", "Kitchen kit (packs)")),
        Simple(CodeLists.Lists.ActivityFunction, "Fungsi kegiatan pilar", "Functions of activities",
            ("COORDINATION", "Koordinasi", "Coordination"), ("FACILITATION", "Pendampingan dan fasilitasi", "Accompaniment and facilitation"), ("ADMINISTRATION", "Administrasi", "Administration"), ("MOTIVATION", "Motivasi dan penyuluhan", "Motivation and outreach"),
            ("DATA", "Pendataan dan pemutakhiran data", "Collecting and renewing data"), ("RESPONSE", "Tanggap darurat", "Emergency response"), ("LEARNING", "Belajar dan rapat", "Learning and meetings"), ("OTHER", "Lainnya", "Other")),
        Simple(CodeLists.Lists.ActivityProgramme, "Program yang didampingi", "Programmes accompanied",
            ("PKH", "Program Keluarga Harapan (PKH)", "Family Hope Programme (PKH)"), ("SEMBAKO", "Sembako/BPNT", "Food aid (Sembako/BPNT)"), ("PBI_JK", "PBI Jaminan Kesehatan", "Health insurance contributions (PBI-JK)"), ("ATENSI", "Asistensi rehabilitasi sosial (ATENSI)", "Social rehabilitation assistance (ATENSI)"),
            ("DTSEN", "Verifikasi dan validasi data (DTSEN)", "Verification of data (DTSEN)"), ("KUBE", "KUBE dan usaha ekonomi", "Group enterprises (KUBE)"), ("RTLH", "Rumah tidak layak huni", "Unfit housing (RTLH)"), ("KAT", "Komunitas adat terpencil", "Remote indigenous communities (KAT)"),
            ("ELDERLY", "Program lanjut usia", "Programmes for the elderly"), ("DISABILITY", "Program penyandang disabilitas", "Programmes for people with disabilities"), ("CHILD", "Program anak", "Programmes for children"), ("DISASTER", "Bantuan korban bencana", "Aid after disasters"), ("VILLAGE", "Program desa/kelurahan", "Programmes of the village")),
        Simple(CodeLists.Lists.OutreachTheme, "Tema penyuluhan", "Themes of outreach",
            ("AID", "Hak dan syarat bantuan sosial", "Rights to social aid and its conditions"), ("DATA", "Pemutakhiran data mandiri (DTSEN)", "Keeping one's own data right (DTSEN)"), ("CHILD", "Perlindungan anak", "Protection of children"), ("VIOLENCE", "Kekerasan dalam rumah tangga", "Domestic violence"),
            ("ELDERLY", "Lanjut usia sehat dan mandiri", "Healthy and independent old age"), ("DISABILITY", "Kesetaraan penyandang disabilitas", "Equality of people with disabilities"), ("DRUGS", "Bahaya narkoba", "Harm of drugs"), ("TRAFFICKING", "Perdagangan orang", "Trafficking in persons"),
            ("DISASTER", "Siaga bencana", "Readiness for disasters"), ("GAMBLING", "Judi dan pinjaman daring", "Online gambling and loans"), ("SOLIDARITY", "Kesetiakawanan sosial", "Social solidarity"), ("PARENTING", "Pengasuhan", "Parenting"), ("OTHER", "Lainnya", "Other")),
        Simple(CodeLists.Lists.OutreachAudience, "Sasaran penyuluhan", "Audiences of outreach",
            ("PUBLIC", "Masyarakat umum", "The general public"), ("AIDED", "Keluarga penerima manfaat", "Families that receive aid"), ("YOUTH", "Pemuda dan Karang Taruna", "Youth and Karang Taruna"), ("PUPILS", "Pelajar", "Pupils"), ("MOTHERS", "Ibu rumah tangga dan PKK", "Housewives and PKK"),
            ("ELDERS", "Lanjut usia", "The elderly"), ("DISABLED", "Penyandang disabilitas dan keluarganya", "People with disabilities and their families"), ("LEADERS", "Tokoh masyarakat, agama dan adat", "Leaders of community, religion and custom"), ("VILLAGE", "Perangkat desa/kelurahan", "Village staff"), ("PILLARS", "Pilar sosial", "Social pillars")),
        Simple(CodeLists.Lists.OutreachMethod, "Metode penyuluhan", "Methods of outreach",
            ("TALK", "Ceramah dan tanya jawab", "Talk and questions"), ("GROUP", "Diskusi kelompok", "Group discussion"), ("PLAY", "Simulasi atau bermain peran", "Simulation or role play"), ("HOME", "Kunjungan rumah", "Home visits"), ("FILM", "Pemutaran film", "Showing a film"),
            ("FOLK", "Kesenian tradisional", "Traditional arts"), ("RADIO", "Radio", "Radio"), ("ONLINE", "Daring dan media sosial", "Online and social media"), ("STAND", "Pameran dan mobil unit", "Stands and mobile unit")),
    ];

    private static (CodeList, IEnumerable<CodeEntry>) Simple(string list, string id, string en, params (string Code, string Id, string En)[] entries) =>
        (new CodeList { Code = list, NameId = id, NameEn = en }, entries.Select((e, i) => new CodeEntry { List = list, Code = e.Code, NameId = e.Id, NameEn = e.En, Order = 10 * i }));
}
