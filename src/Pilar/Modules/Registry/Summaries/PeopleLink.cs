using Pilar.Modules.Registry.Pillars;

namespace Pilar.Modules.Registry.Summaries;

/// <summary>The list of people behind a number.</summary>
public static class PeopleLink
{
    public static string To(string region, string? kind = null, Verdict? verdict = null, CombinationClass? combination = null, string? status = null, string? problem = null)
    {
        var query = new List<string> { "region=" + region };
        Add("kind", kind);
        Add("verdict", verdict?.ToString());
        Add("double", combination?.ToString());
        Add("status", status);
        Add("problem", problem);
        return "/people?" + string.Join('&', query);

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value)) query.Add($"{name}={Uri.EscapeDataString(value)}");
        }
    }
}
