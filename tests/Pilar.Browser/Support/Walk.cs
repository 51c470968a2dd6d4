using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;

namespace Pilar.Browser.Support;

/// <summary>Follows the links of one account from the home page on. Of links that differ only in their record, a dozen are taken: which links a record shows depends on its data.</summary>
public sealed partial class Walk(Routes routes, HttpClient client)
{
    private const int Alike = 12;
    private readonly ConcurrentDictionary<string, int> _taken = [];

    /// <summary>The first address found for each page, by the pattern of its route.</summary>
    public ConcurrentDictionary<string, string> Pages { get; } = [];

    public ConcurrentBag<string> Complaints { get; } = [];

    public int Followed => _taken.Values.Sum();

    public async Task From(string start)
    {
        var next = new HashSet<string> { start };
        var seen = new HashSet<string>();
        while (next.Count > 0)
        {
            var found = new ConcurrentBag<string>();
            await Parallel.ForEachAsync(next, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (address, _) =>
            {
                foreach (var link in await Open(address)) found.Add(link);
            });
            seen.UnionWith(next);
            next = [.. found.Where(link => !seen.Contains(link)).Distinct().Order(StringComparer.Ordinal).Where(IsNew)];
        }
    }

    private async Task<IReadOnlyList<string>> Open(string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        if (answer.StatusCode >= HttpStatusCode.BadRequest) Complaints.Add($"{address}: {(int)answer.StatusCode}, though a page of this account links to it");
        if (answer.Content.Headers.ContentType?.MediaType != "text/html" || !answer.IsSuccessStatusCode) return [];
        if (routes.Find(PathOf(address)) is { IsPage: true, Pattern: var pattern }) Pages.TryAdd(pattern, address);
        var page = await answer.Content.ReadAsStringAsync();
        return [.. Links().Matches(page).Select(link => WebUtility.HtmlDecode(link.Groups[1].Value).Split('#')[0]).Where(link => link.StartsWith('/'))];
    }

    /// <summary>Links are alike when they lead to the same endpoint with the same query names.</summary>
    private bool IsNew(string link)
    {
        var query = link.Split('?').Skip(1).SelectMany(part => part.Split('&')).Select(part => part.Split('=')[0]).Order(StringComparer.Ordinal);
        return _taken.AddOrUpdate($"{routes.Find(PathOf(link))?.Pattern ?? link}?{string.Join('&', query)}", 1, (_, n) => n + 1) <= Alike;
    }

    private static string PathOf(string address) => address.Split('?')[0];

    [GeneratedRegex("""(?:<a\s[^>]*?href|<img\s[^>]*?src)="([^"]*)" """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Links();
}
