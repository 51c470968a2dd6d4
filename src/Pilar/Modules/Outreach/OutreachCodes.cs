using Pilar.Modules.Registry;
using Pilar.Web.Ui;

namespace Pilar.Modules.Outreach;

/// <summary>The office's lists of themes, audiences and methods, as forms offer them and tables name them.</summary>
public sealed class OutreachCodes(OfficeCodes codes)
{
    public Task<IReadOnlyList<OfficeCode>> Themes() => codes.OutreachThemes();

    public Task<IReadOnlyList<OfficeCode>> Audiences() => codes.OutreachAudiences();

    public Task<IReadOnlyList<OfficeCode>> Methods() => codes.OutreachMethods();

    /// <param name="now">The code chosen already, which may have ended.</param>
    public static IReadOnlyList<Option> Options(IReadOnlyList<OfficeCode> list, string? now = null) => [.. list.Where(c => c.InUse || c.Code == now).Select(c => new Option(c.Code, c.Name))];

    public async Task<OutreachNames> Names() => new(await Themes().Named(), await Audiences().Named(), await Methods().Named());
}

/// <summary>What codes mean.</summary>
public sealed class OutreachNames(IReadOnlyDictionary<string, string> themes, IReadOnlyDictionary<string, string> audiences, IReadOnlyDictionary<string, string> methods)
{
    public string Theme(string? code) => code is null ? "–" : themes.GetValueOrDefault(code, code);

    public string Audience(string? code) => code is null ? "–" : audiences.GetValueOrDefault(code, code);

    public string Method(string? code) => code is null ? "–" : methods.GetValueOrDefault(code, code);
}
