using System.Text.Json;

namespace Pilar.Linkage;

/// <summary>
/// A specification file: <c>{ "id": "kode", "threshold": 0.8, "oneToOne": false, "fields": [ { "name": "nama", "kind": "name", "columns": ["nama"] } ],
/// "labels": [ { "left": "17", "right": "42", "same": true } ] }</c>. Everything is optional. Kinds are the names of
/// <see cref="FieldKind"/> in any case; a column may be written "left=right" where the two files call it differently.
/// </summary>
public static class LinkSpec
{
    /// <summary>The options with what the file at <paramref name="path"/> says. Throws <see cref="LinkageException"/> naming what is wrong.</summary>
    public static LinkOptions Apply(LinkOptions options, string path)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path), new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            if (json.RootElement.ValueKind != JsonValueKind.Object) throw Wrong(path, "a specification is one object in braces");
            return json.RootElement.EnumerateObject().Aggregate(options, (sofar, part) => Apply(sofar, part, path));
        }
        catch (JsonException e)
        {
            throw Wrong(path, $"line {e.LineNumber + 1} is not valid JSON");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new LinkageException($"{path} cannot be read: {e.Message}");
        }
    }

    private static LinkOptions Apply(LinkOptions options, JsonProperty part, string path)
    {
        try
        {
            return part.Name switch
            {
                "id" => options with { IdColumn = options.IdColumn ?? part.Value.GetString() },
                "threshold" => options with { Threshold = part.Value.GetDouble() is > 0 and < 1 and var p ? p : throw Wrong(path, "threshold is a probability between 0 and 1") },
                "oneToOne" => options with { OneToOne = part.Value.GetBoolean() },
                "fields" => options with { Fields = [.. part.Value.EnumerateArray().Select(f => Field(path, f))] },
                "labels" => options with { Labels = [.. part.Value.EnumerateArray().Select(l => new LabelledPair(Text(l, "left"), Text(l, "right"), l.GetProperty("same").GetBoolean()))] },
                _ => throw Wrong(path, $"\"{part.Name}\" is not known; known are id, threshold, oneToOne, fields, labels"),
            };
        }
        catch (Exception e) when (e is InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw Wrong(path, part.Name switch
            {
                "id" => "id is the name of a column, in quotes",
                "threshold" => "threshold is a probability between 0 and 1",
                "oneToOne" => "oneToOne is true or false",
                "fields" => "fields is a list such as [ { \"name\": \"nama\", \"kind\": \"name\", \"columns\": [\"nama\"] } ]",
                _ => "labels is a list such as [ { \"left\": \"17\", \"right\": \"42\", \"same\": true } ]",
            });
        }
    }

    private static LinkField Field(string path, JsonElement field)
    {
        var columns = field.TryGetProperty("columns", out var list) ? list.EnumerateArray().Select(c => c.GetString() ?? "").ToArray()
            : field.TryGetProperty("column", out var one) ? [one.GetString() ?? ""] : throw Wrong(path, "every field needs \"columns\"");
        if (columns.Length is 0 or > 3) throw Wrong(path, "a field is read from one to three columns");
        var name = field.TryGetProperty("name", out var given) ? given.GetString() ?? columns[0] : columns[0];
        var kind = Text(field, "kind");
        return Enum.TryParse<FieldKind>(kind, ignoreCase: true, out var known) && Enum.IsDefined(known)
            ? new LinkField(name, known, columns)
            : throw Wrong(path, $"the kind \"{kind}\" is not known; known are {string.Join(", ", Enum.GetNames<FieldKind>())}");
    }

    private static string Text(JsonElement element, string property) =>
        element.GetProperty(property) is { ValueKind: JsonValueKind.String } text ? text.GetString()! : element.GetProperty(property).GetRawText();

    private static LinkageException Wrong(string path, string what) => new($"{path}: {what}.");
}
