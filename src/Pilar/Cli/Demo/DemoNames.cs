namespace Pilar.Cli.Demo;

/// <summary>Invented names from common Indonesian name words; nobody in particular.</summary>
internal static class DemoNames
{
    private static readonly string[] MaleFirst = ["Muhammad", "Ahmad", "Abdul", "Akhmad", "Noor", "Syaiful", "Rahmat", "Hendra", "Agus", "Budi", "Dedi", "Eko", "Fahrul", "Gazali", "Hairul", "Iwan", "Jumadi", "Kaspul", "Lutfi", "Masrani", "Nasrullah", "Rusdi", "Sabran", "Taufik", "Wahyu", "Yusran", "Zainal", "Aspul", "Bahrudin", "Darmawan"];
    private static readonly string[] FemaleFirst = ["Siti", "Nur", "Norhayati", "Rusmini", "Mariatul", "Dewi", "Fitri", "Hamidah", "Ida", "Jamilah", "Kartini", "Lina", "Maimunah", "Noor", "Rabiatul", "Salasiah", "Titin", "Umi", "Wahidah", "Yuliana", "Zubaidah", "Aminah", "Barliana", "Erna", "Galuh", "Helda", "Isnawati", "Masliani", "Rahmawati", "Sri"];
    private static readonly string[] MaleLast = ["Rahman", "Hidayat", "Fauzi", "Ramadhan", "Saputra", "Ansyari", "Hamdani", "Ilmi", "Arifin", "Effendi", "Maulana", "Rifani", "Syahrani", "Yani", "Aziz", "Karim", "Mubarak", "Wijaya", "Setiawan", "Hakim", "Anwar", "Jailani", "Kurniawan", "Noor", "Suriansyah"];
    private static readonly string[] FemaleLast = ["Aisyah", "Fatimah", "Hasanah", "Jannah", "Khairiah", "Laila", "Mutmainnah", "Rahmah", "Safitri", "Wulandari", "Yanti", "Zahra", "Astuti", "Handayani", "Lestari", "Permatasari", "Susanti", "Hikmah", "Munawarah", "Raudah"];

    public static string Of(Random random, bool male)
    {
        var (first, last) = male ? (MaleFirst, MaleLast) : (FemaleFirst, FemaleLast);
        return random.Next(100) < 7 ? Pick(random, first) : $"{Pick(random, first)} {Pick(random, last)}";
    }

    /// <summary>The same name as another list might spell it.</summary>
    public static string Respelt(Random random, string name) => random.Next(4) switch
    {
        0 => name.Replace("Muhammad", "M.", StringComparison.Ordinal).Replace("Abdul ", "Abd. ", StringComparison.Ordinal),
        1 => name.Replace("Ahmad", "Akhmad", StringComparison.Ordinal).Replace("Nur", "Noor", StringComparison.Ordinal),
        2 => name.ToUpperInvariant(),
        _ => name,
    };

    public static T Pick<T>(Random random, IReadOnlyList<T> from) => from[random.Next(from.Count)];
}
