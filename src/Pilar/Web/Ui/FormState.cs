using Pilar.Kernel;

namespace Pilar.Web.Ui;

/// <summary>What the fields of one form share: its name, what is wrong so far, and whether it filters (GET) or writes (POST).</summary>
public sealed class FormState(string name, bool filters)
{
    private readonly List<(string About, string Message)> _errors = [];
    private readonly List<(string Name, string Label, Func<bool> IsEmpty)> _required = [];

    public bool Filters => filters;

    /// <summary>Messages with the id of the field each belongs to; null when it belongs to the whole form.</summary>
    public IEnumerable<(string? Field, string Message)> Errors =>
        _errors.Select(e => (_ids.TryGetValue(e.About, out var id) ? id : null, e.Message));

    public bool HasErrors => _errors.Count > 0;

    private readonly Dictionary<string, string> _ids = [];

    /// <summary>The id of a field, unique on pages with several forms.</summary>
    public string Id(string field) => $"{name}-{field}".Replace('.', '-').Replace('[', '-').Replace("]", "", StringComparison.Ordinal);

    /// <summary>The messages about a field: a refusal names the property, the field's name has the model before it.</summary>
    public IEnumerable<string> About(string field) => _errors.Where(e => e.About == Key(field)).Select(e => e.Message);

    public void Knows(string field, string label, bool required, Func<bool> isEmpty)
    {
        _ids[Key(field)] = Id(field);
        if (required && _required.All(r => r.Name != field)) _required.Add((field, label, isEmpty));
    }

    public void Add(string about, string message) => _errors.Add((about, message));

    public void AddMissing()
    {
        foreach (var (field, label, isEmpty) in _required)
            if (!About(field).Any() && isEmpty())
                Add(Key(field), Language.T($"{label} wajib diisi.", $"{label} must be filled in."));
    }

    public static string Key(string field) => field.IndexOf('.', StringComparison.Ordinal) is var dot and > 0 ? field[(dot + 1)..] : field;
}
