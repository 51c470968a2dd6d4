using Pilar.Kernel;

namespace Pilar.Web.Ui;

/// <summary>What the fields of one form share: what was sent, what is wrong so far, and whether it filters (GET) or writes (POST).</summary>
public sealed class FormState
{
    private readonly string _name;
    private readonly IFormCollection? _sent;
    private readonly List<(string About, string Message)> _errors = [];
    private readonly Dictionary<string, (string Id, Func<string?> Check)> _fields = [];

    private FormState(string name, bool filters, IFormCollection? sent) => (_name, Filters, _sent) = (name, filters, sent);

    public bool Filters { get; }

    public static FormState ForFilter() => new("filter", filters: true, sent: null);

    public static FormState ForForm(string name, HttpRequest request) =>
        new(name, filters: false, HttpMethods.IsPost(request.Method) && request.HasFormContentType && request.Form["_handler"] == name ? request.Form : null);

    /// <summary>This very form was sent, and the page is drawn again because of it.</summary>
    public bool WasSent => _sent is not null;

    /// <summary>What was typed into a field, readable or not; empty when nothing was.</summary>
    public string Sent(string field) => _sent?[field].ToString() ?? "";

    /// <summary>Messages with the id of the field each belongs to; null when it belongs to the whole form.</summary>
    public IEnumerable<(string? Field, string Message)> Errors =>
        _errors.Select(e => (_fields.TryGetValue(e.About, out var known) ? known.Id : null, e.Message));

    public bool HasErrors => _errors.Count > 0;

    /// <summary>The id of a field, unique on pages with several forms.</summary>
    public string Id(string field) => $"{_name}-{field}".Replace('.', '-').Replace('[', '-').Replace("]", "", StringComparison.Ordinal);

    /// <summary>The messages about a field: a refusal names the property, the field's name has the model before it.</summary>
    public IEnumerable<string> About(string field) => _errors.Where(e => e.About == Key(field)).Select(e => e.Message);

    /// <param name="field">Name of the field.</param>
    /// <param name="check">What is wrong with what was typed; null when nothing is.</param>
    public void Knows(string field, Func<string?> check) => _fields[Key(field)] = (Id(field), check);

    public void Add(string about, string message) => _errors.Add((about, message));

    /// <summary>Finds the fields that are required and empty, or hold what cannot be read.</summary>
    public void Check()
    {
        foreach (var (about, known) in _fields)
            if (known.Check() is { } message) Add(about, message);
    }

    public static string Missing(string label) => Language.T($"{label} wajib diisi.", $"{label} must be filled in.");

    public static string Key(string field) => field.IndexOf('.', StringComparison.Ordinal) is var dot and > 0 ? field[(dot + 1)..] : field;
}
