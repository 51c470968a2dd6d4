using Pilar.Linkage.Tests.Support;
using static Pilar.Linkage.Tests.Support.Lists;

namespace Pilar.Linkage.Tests;

/// <summary>Without a spec the engine must do well on lists of other languages, columns and shapes than Indonesia's.</summary>
public sealed class UnlikeListsTests : IDisposable
{
    private const int People = 1500;
    private readonly TempFiles files = new();

    public static TheoryData<string> Tongues => [nameof(English), nameof(Spanish), nameof(German), nameof(Vietnamese), nameof(Arabic)];

    [Theory, MemberData(nameof(Tongues))]
    public void Duplicates_in_a_register_with_parted_addresses(string tongue) => Deduplicates(tongue, .97,
        "rec_id,given_name,surname,street_number,address_1,suburb,postcode,date_of_birth,soc_sec_id",
        p => $"{p.Given},{p.Surname},{p.Number},{p.Street},{p.Town},{p.Postcode},{p.Born:yyyyMMdd},{p.Key}");

    [Theory, MemberData(nameof(Tongues))]
    public void Duplicates_with_only_names_and_addresses(string tongue) => Deduplicates(tongue, .93,
        "id;name;address;city", p => $"{p.Given} {p.Surname};{p.Number} {p.Street};{p.Town}");

    [Theory, MemberData(nameof(Tongues))]
    public void Duplicates_with_names_and_year_of_birth_and_town(string tongue) => Deduplicates(tongue, .8,
        "no\tfull name\tyear of birth\tcity", p => $"{p.Given} {p.Middle} {p.Surname}\t{p.Born.Year}\t{p.Town}");

    [Theory, MemberData(nameof(Tongues))]
    public void Duplicates_with_names_and_age_and_postcode(string tongue) => Deduplicates(tongue, .9,
        "id,first_name,midl_name,last_name,age,zip_code", p => $"{p.Given},{p.Middle},{p.Surname},{2026 - p.Born.Year},{p.Postcode}");

    [Theory, MemberData(nameof(Tongues))]
    public void Two_lists_with_columns_of_other_names_and_orders(string tongue) => Links(tongue, .96,
        "id,full_name,dob,town", p => $"{p.Given} {p.Middle} {p.Surname},{p.Born:yyyy-MM-dd},{p.Town}",
        "nr,Surname,First Name,City,Birth Date,Phone", p => $"{p.Surname},{p.Given},{p.Town},{p.Born:dd/MM/yyyy},");

    [Theory, MemberData(nameof(Tongues))]
    public void Two_lists_one_with_the_birth_date_in_parts(string tongue) => Links(tongue, .96,
        "id,nama,tanggal lahir,alamat", p => $"{p.Given} {p.Surname},{p.Born:dd-MM-yyyy},{p.Number} {p.Street}",
        "key,yob,mob,dayofbirth,fname,lname,street", p => $"{p.Born.Year},{p.Born.Month},{p.Born.Day},{p.Given},{p.Surname},{p.Number} {p.Street}");

    private void Deduplicates(string tongue, double least, string header, Func<Entry, string> row)
    {
        var separator = header.First(c => c is ',' or ';' or '\t');
        var rows = Of(tongue).SelectMany((p, i) => new[] { p.First, p.Second }.OfType<Entry>().Select(entry => (Person: i, Entry: entry))).ToList();
        var truth = rows.Select((r, n) => (r.Person, Id: $"x{n}")).GroupBy(r => r.Person).Where(g => g.Count() > 1).Select(g => (g.First().Id, g.Last().Id)).ToHashSet();
        using var result = Linker.Run(new LinkOptions { Inputs = [files.Write("list.csv", $"{header}\n{string.Join('\n', rows.Select((r, n) => $"x{n}{separator}{row(r.Entry)}"))}\n")] });
        Check(result, truth, least);
    }

    private void Links(string tongue, double least, string leftHeader, Func<Entry, string> left, string rightHeader, Func<Entry, string> right)
    {
        var people = Of(tongue).ToList();
        var seconds = people.Select((p, i) => (p.Second, i)).Where(p => p.Second is not null).OrderBy(p => p.Second!.Key, StringComparer.Ordinal).ToList();
        var a = files.Write("a.csv", $"{leftHeader}\n{string.Join('\n', people.Select((p, i) => $"l{i},{left(p.First)}"))}\n");
        var b = files.Write("b.csv", $"{rightHeader}\n{string.Join('\n', seconds.Select(p => $"r{p.i},{right(p.Second!)}"))}\n");
        using var result = Linker.Run(new LinkOptions { Inputs = [a, b] });
        Check(result, [.. seconds.Select(p => ($"l{p.i}", $"r{p.i}"))], least);
    }

    private static void Check(LinkResult result, HashSet<(string, string)> truth, double least)
    {
        var found = result.Pairs.Where(p => p.Probability >= .5).Select(p => (p.Left, p.Right)).ToList();
        var hits = found.Count(truth.Contains);
        var f1 = 2.0 * hits / (found.Count + truth.Count);
        Assert.True(f1 >= least, $"F1 {f1:0.000}: {hits} of {truth.Count} true pairs in {found.Count}; fields {string.Join(", ", result.Fields.Select(f => $"{f.Name} {f.Kind}"))}");
    }

    private static IEnumerable<(Entry First, Entry? Second)> Of(string tongue) => new Lists(17, tongue switch
    {
        nameof(English) => English,
        nameof(Spanish) => Spanish,
        nameof(German) => German,
        nameof(Vietnamese) => Vietnamese,
        _ => Arabic,
    }).People(People, .4);

    public void Dispose() => files.Dispose();
}
