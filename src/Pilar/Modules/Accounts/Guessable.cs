namespace Pilar.Modules.Accounts;

/// <summary>Takes out of a password what guessing programs try first: common words (also written l1ke th1s), keyboard rows, years, repetitions.</summary>
internal static class Guessable
{
    private static readonly string[] Rows = ["abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "1qaz2wsx3edc4rfv5tgb6yhn"];

    private static readonly string[] Words = [.. """
        password passwd pass word sandi katasandi kata kunci rahasia secret login masuk user admin administrator root guest tamu test tes coba demo default
        welcome selamat datang halo hello letmein sesame master super superman batman monkey dragon football sepakbola bola princess sunshine shadow
        iloveyou love cinta sayang sayangku aku kamu kau saya anda kita rindu selalu selamanya manis cantik ganteng bunga melati mawar matahari bulan bintang
        indonesia merdeka pancasila garuda nusantara bhinneka tunggal ika jaya raya bangsa negara rakyat republik presiden jakarta bandung surabaya medan
        semarang yogyakarta jogja makassar denpasar bali jawa sumatera kalimantan sulawesi papua aceh banten lampung riau borneo selatan utara timur barat
        tengah banjarmasin banjarbaru martapura banjar persija persib arema
        bismillah alhamdulillah subhanallah allahuakbar allah muhammad islam jesus yesus kristus tuhan anugerah berkah rezeki sukses sehat bahagia
        dinsos dinas sosial kemensos kementerian pilar psm tksk tagana karang taruna desa kelurahan kecamatan kabupaten kota provinsi kantor pegawai relawan
        qwerty asdf zxcv abc xyz komputer internet google facebook whatsapp android samsung keluarga ayah ibu mama papa bapak anak adik kakak
        januari februari maret april mei juni juli agustus september oktober november desember senin selasa rabu kamis jumat sabtu minggu
        satu dua tiga empat lima enam tujuh delapan sembilan sepuluh budi siti agus putri putra dewi rizky nur ahmad andi sri
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).OrderByDescending(w => w.Length)];

    /// <summary>How many characters remain, read as typed and with signs that stand for letters put back; the smaller counts.</summary>
    /// <param name="password">As typed.</param>
    /// <param name="known">Words an attacker knows of this person: parts of the name and of the address.</param>
    public static int OwnCharacters(string password, IEnumerable<string> known)
    {
        var words = known.Select(LettersAndDigits).Where(w => w.Length > 2).Concat(Words).ToList();
        var lower = password.ToLowerInvariant();
        return new[] { lower, string.Concat(lower.Select(Letter)) }.Min(text => OwnIn(WithoutRows(Without(LettersAndDigits(text), words))));
    }

    private static string LettersAndDigits(string text) => string.Concat(text.ToLowerInvariant().Where(char.IsLetterOrDigit));

    private static char Letter(char c) => c switch { '@' or '4' => 'a', '3' => 'e', '1' or '!' => 'i', '0' => 'o', '$' or '5' => 's', '7' => 't', _ => c };

    private static string Without(string text, IEnumerable<string> words) =>
        words.Aggregate(text, (rest, word) => rest.Replace(word, " ", StringComparison.Ordinal));

    private static string WithoutRows(string text)
    {
        foreach (var row in Rows.Concat(Rows.Select(row => new string([.. row.Reverse()]))))
            for (var length = Math.Min(row.Length, text.Length); length >= 4; length--)
                for (var start = 0; start + length <= row.Length; start++)
                    text = text.Replace(row.Substring(start, length), " ", StringComparison.Ordinal);
        return text;
    }

    /// <summary>Digits are mostly dates and telephone numbers: four count as one. Of letters each pair of neighbours counts once,
    /// so that "abcabcabcabc" is no longer than "abc".</summary>
    private static int OwnIn(string text) =>
        text.Count(char.IsDigit) / 4 + text.Zip(text.Skip(1)).Where(pair => char.IsLetter(pair.First)).Distinct().Count() + (text.Length > 0 && char.IsLetter(text[^1]) ? 1 : 0);
}
