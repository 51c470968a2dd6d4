using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace Pilar.Modules.Registry.Imports.Reading.Columns;

/// <summary>A column heading as a set of plain words: abbreviations written out, English and old forms replaced, one typing error forgiven.</summary>
internal sealed class HeadingWords
{
    private const int Longest = 160;

    private static readonly ConcurrentDictionary<string, HeadingWords> Known = new();

    /// <summary>Word in headings -> the words it stands for.</summary>
    private static readonly Dictionary<string, string> Meanings = Read("""
        NOMOR: NO NOMER NMR NUMBER NUM NR NOM
        TANGGAL: TGL TG TNGGL TGGL TANGAL DATE TNGL
        LAHIR: LHR LAHR BIRTH BORN KELAHIRAN DILAHIRKAN
        TEMPAT: TMP TMPT TPT TMPAT PLACE TEMPT
        TTL: TTGL TMPTTGLLAHIR
        TEMPAT TANGGAL LAHIR: TTL
        NAMA: NAME NM NAMALENGKAP
        LENGKAP: FULL LKP
        NIK: N1K NOMORINDUKKEPENDUDUKAN NONIK
        KTP: EKTP KTPEL IDENTITAS KTPELEKTRONIK
        KK: KARTUKELUARGA NOKK
        JENIS: JNS JNIS
        KELAMIN: KLM KLMN GENDER SEX KELAMN
        JENIS KELAMIN: JK JENISKELAMIN JKEL JENKEL
        LK: LAKI LELAKI PRIA MALE
        PR: PEREMPUAN WANITA FEMALE PRP
        UMUR: USIA AGE
        ALAMAT: ALMT ADDRESS ALMAT
        DOMISILI: DOMISLI DOMICILE
        TINGGAL: TGL_TINGGAL
        DESA: DS VILLAGE NAGARI GAMPONG DSA PEKON
        KELURAHAN: KEL KLRHN KELURAHN
        KECAMATAN: KEC DISTRICT KCMTN DISTRIK
        KABUPATEN: KAB KOTA REGENCY KABKOTA KODYA CITY
        PROVINSI: PROV PROPINSI PROVINCE
        WILAYAH: WIL AREA
        TUGAS: BERTUGAS PENUGASAN TGS DUTY
        HP: WA TELP TELEPON TLP TLPN TELPON TELEPHONE PONSEL HANDPHONE PHONE WHATSAPP KONTAK CONTACT SELULER NOHP MOBILE HANDPHON TELPHONE GSM
        EMAIL: SUREL MAIL
        PENDIDIKAN: PEND PDDK PDDKN EDUCATION IJAZAH PENDDKN PENDDK PNDDKAN
        PEKERJAAN: OCCUPATION JOB PROFESI PEKERJAN
        SK: KEPUTUSAN SKPENGANGKATAN
        BERAKHIR: EXPIRED KADALUARSA KEDALUWARSA KADALUWARSA HABIS BERAKHIRNYA AKHIR SELESAI SAMPAI HINGGA END
        MULAI: TMT SEJAK START
        PERIODE: PRIODE PERIODA
        BIMTEK: DIKLAT PELATIHAN TRAINING PEMBEKALAN BIMBINGAN
        SERTIFIKAT: SERTF CERTIFICATE PIAGAM STTPL SERT SERTIPIKAT STTP
        TAHUN: THN TH YEAR
        BULAN: BLN MONTH
        HARI: HR DAY
        KETERANGAN: KET REMARK REMARKS CATATAN NOTE NOTES KETERANGN
        JABATAN: JABTN POSITION KEDUDUKAN JAB
        KETUA: CHAIR CHAIRMAN CHAIRPERSON
        WAKIL: WKL VICE WAKA
        SEKRETARIS: SECRETARY SEKR SEKRET SEKERTARIS
        BENDAHARA: TREASURER BEND
        LEMBAGA: LKS YAYASAN PANTI ORGANISASI LKSA ORSOS
        DASAR: BASIC
        TIMESTAMP: STEMPEL CAP
        GELAR: TITEL
        INDUK: REGISTER
        ANGGOTA: MEMBER
        STATUS: STAT
        """);

    private static readonly HashSet<string> Vocabulary =
    [
        .. Meanings.Values.SelectMany(v => v.Split(' ')), .. Meanings.Keys.Where(k => k.Length >= 5),
        "KEPENDUDUKAN", "KELUARGA", "KARTU", "PENGANGKATAN", "BERLAKU", "KEAKTIFAN", "PENANDATANGAN", "TERAKHIR", "PENEMPATAN", "DAMPINGAN", "SEKRETARIAT", "BAKTI", "MASUK", "BERGABUNG",
    ];

    private HeadingWords(string text)
    {
        Text = text;
        Words = [.. Split(text)];
    }

    public string Text { get; }

    public HashSet<string> Words { get; }

    public static HeadingWords Of(string text) =>
        Known.Count > 20_000 ? new(text) : Known.GetOrAdd(text.Length > Longest ? text[..Longest] : text, t => new HeadingWords(t));

    public bool Has(string word) => Words.Contains(word);

    private static IEnumerable<string> Split(string text)
    {
        var words = Letters(text);
        var joined = string.Concat(words);
        if (words.Count > 1 && joined.Length <= 24 && words.All(w => w.Length <= 2) && Meanings.TryGetValue(joined, out var spaced)) return spaced.Split(' ');
        return words.SelectMany(w => Expand(w).Split(' '));
    }

    private static string Expand(string word)
    {
        if (Meanings.TryGetValue(word, out var meaning)) return meaning;
        if (word.Length < 5 || Vocabulary.Contains(word)) return word;
        var near = Vocabulary.Where(v => v.Length >= 5 && Near(word, v)).OrderBy(v => Math.Abs(v.Length - word.Length)).FirstOrDefault();
        return near is null ? word : Meanings.GetValueOrDefault(near, near);
    }

    /// <summary>One letter wrong, missing, added or swapped.</summary>
    private static bool Near(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 1) return false;
        var start = 0;
        while (start < a.Length && start < b.Length && a[start] == b[start]) start++;
        var end = 0;
        while (end < a.Length - start && end < b.Length - start && a[^(end + 1)] == b[^(end + 1)]) end++;
        var (x, y) = (a[start..(a.Length - end)], b[start..(b.Length - end)]);
        return x.Length <= 1 && y.Length <= 1 || x.Length == 2 && y.Length == 2 && x[0] == y[1] && x[1] == y[0];
    }

    private static List<string> Letters(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in text.Replace("E-mail", "EMAIL", StringComparison.OrdinalIgnoreCase).Replace("e-KTP", "KTP", StringComparison.OrdinalIgnoreCase).Replace("s/d", " SAMPAI ", StringComparison.OrdinalIgnoreCase).Replace("s.d", " SAMPAI ", StringComparison.OrdinalIgnoreCase))
        {
            if (char.IsLetter(c)) word.Append(char.ToUpper(c, CultureInfo.InvariantCulture));
            else Close();
        }

        Close();
        return words;

        void Close()
        {
            if (word.Length > 0) words.Add(word.ToString());
            word.Clear();
        }
    }

    private static Dictionary<string, string> Read(string table)
    {
        var meanings = new Dictionary<string, string>();
        foreach (var line in table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            foreach (var word in line[(line.IndexOf(':') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                meanings[word] = line[..line.IndexOf(':')];
        return meanings;
    }
}
