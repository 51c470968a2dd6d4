using Pilar.Modules.Registry;
using Pilar.Web.Ui;

namespace Pilar.Modules.Activities.Diary;

/// <summary>The office's lists as a form offers them and a table names them.</summary>
public sealed class CodeBook(OfficeCodes codes)
{
    private IReadOnlyList<OfficeCode>? functions, programmes;

    public async Task<IReadOnlyList<OfficeCode>> Functions() => functions ??= await codes.ActivityFunctions();

    public async Task<IReadOnlyList<OfficeCode>> Programmes() => programmes ??= await codes.ActivityProgrammes();

    /// <param name="now">The code chosen already, which may have ended.</param>
    public static IReadOnlyList<Option> Options(IReadOnlyList<OfficeCode> list, string? now = null) => [.. list.Where(c => c.InUse || c.Code == now).Select(c => new Option(c.Code, c.Name))];

    public async Task<CodeNames> Names() => new(Map(await Functions()), Map(await Programmes()));

    private static Dictionary<string, string> Map(IReadOnlyList<OfficeCode> list) => list.ToDictionary(c => c.Code, c => c.Name);
}

/// <summary>What the codes of entries mean.</summary>
public sealed class CodeNames(IReadOnlyDictionary<string, string> functions, IReadOnlyDictionary<string, string> programmes)
{
    public string Function(string code) => functions.GetValueOrDefault(code, code);

    public string Programme(string? code) => code is null ? "–" : programmes.GetValueOrDefault(code, code);
}
