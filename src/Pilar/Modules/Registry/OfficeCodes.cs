using Pilar.Modules.Registry.CodeLists;

namespace Pilar.Modules.Registry;

/// <summary>A code of one of the office's lists, as other modules see it.</summary>
/// <param name="Code">What is stored.</param>
/// <param name="Name">What people read.</param>
/// <param name="InUse">Today; an ended code still names what was recorded with it.</param>
public sealed record OfficeCode(string Code, string Name, bool InUse);

/// <summary>The lists that offices keep, in their order, ended codes too.</summary>
public sealed class OfficeCodes(Codes codes, Kernel.Clock clock)
{
    private readonly Dictionary<string, IReadOnlyList<OfficeCode>> read = [];

    /// <summary>The kinds of people in need (PPKS).</summary>
    public Task<IReadOnlyList<OfficeCode>> Kinds() => Of(Lists.Ppks);

    /// <summary>Papers that a service asks for.</summary>
    public Task<IReadOnlyList<OfficeCode>> Papers() => Of(Lists.ServicePaper);

    /// <summary>Languages that people are served in, by ISO 639 code.</summary>
    public Task<IReadOnlyList<OfficeCode>> Languages() => Of(Lists.Language);

    /// <summary>What a place has for people with disabilities.</summary>
    public Task<IReadOnlyList<OfficeCode>> Accesses() => Of(Lists.Access);

    /// <summary>Kinds of disasters.</summary>
    public Task<IReadOnlyList<OfficeCode>> Disasters() => Of(Lists.Disaster);

    /// <summary>Goods given in a disaster, each with its unit in the name.</summary>
    public Task<IReadOnlyList<OfficeCode>> Goods() => Of(Lists.Goods);

    /// <summary>Functions of the daily work: coordination, administration, motivation ...</summary>
    public Task<IReadOnlyList<OfficeCode>> ActivityFunctions() => Of(Lists.ActivityFunction);

    /// <summary>Programmes that are accompanied: PKH, sembako ...</summary>
    public Task<IReadOnlyList<OfficeCode>> ActivityProgrammes() => Of(Lists.ActivityProgramme);

    /// <summary>What outreach is about.</summary>
    public Task<IReadOnlyList<OfficeCode>> OutreachThemes() => Of(Lists.OutreachTheme);

    /// <summary>For whom outreach is.</summary>
    public Task<IReadOnlyList<OfficeCode>> OutreachAudiences() => Of(Lists.OutreachAudience);

    /// <summary>How outreach is done: a talk, a film, a visit ...</summary>
    public Task<IReadOnlyList<OfficeCode>> OutreachMethods() => Of(Lists.OutreachMethod);

    /// <summary>Each list is read once a request.</summary>
    private async Task<IReadOnlyList<OfficeCode>> Of(string list) => read.TryGetValue(list, out var known) ? known
        : read[list] = [.. (await codes.All(list)).Select(e => new OfficeCode(e.Code, e.Name, e.InUseOn(clock.Today)))];
}

public static class OfficeCodeNames
{
    /// <summary>Code -> name.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> Named(this Task<IReadOnlyList<OfficeCode>> list) => (await list).ToDictionary(c => c.Code, c => c.Name);
}
