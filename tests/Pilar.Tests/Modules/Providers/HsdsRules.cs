using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Pilar.Tests.Modules.Providers;

/// <summary>What HSDS 3.0 asks of each object, written from the published specification: type and format of every property, which are required, and which values are allowed.</summary>
internal static partial class HsdsRules
{
    private sealed record Rule(string Type, string? Format = null, params string[] Allowed);

    private static readonly Rule Text = new("string"), Uuid = new("string", "uuid"), Uri = new("string", "uri"), Email = new("string", "email"), Date = new("string", "date"), Number = new("number"), Time = new("string", "time"), Moment = new("string", "date-time");

    private static Rule Many(string of) => new("array", of);

    private static Rule One(string of) => new("object", of);

    /// <summary>Object -> its required properties, then every property it may have.</summary>
    private static readonly Dictionary<string, (string[] Required, Dictionary<string, Rule> Properties)> Objects = new()
    {
        ["about"] = (["version", "profile", "openapi_url"], new() { ["version"] = Text, ["profile"] = Uri, ["openapi_url"] = Uri }),
        ["organization"] = (["id", "name", "description"], new()
        {
            ["id"] = Uuid, ["name"] = Text, ["description"] = Text, ["email"] = Email, ["website"] = Uri, ["legal_status"] = Text, ["phones"] = Many("phone"), ["locations"] = Many("location"), ["services"] = Many("service"),
        }),
        ["service"] = (["id", "name", "status"], new()
        {
            ["id"] = Uuid, ["organization_id"] = Uuid, ["name"] = Text, ["description"] = Text, ["url"] = Uri, ["email"] = Email, ["status"] = new("string", null, "active", "inactive", "defunct", "temporarily closed"),
            ["application_process"] = Text, ["fees_description"] = Text, ["eligibility_description"] = Text, ["minimum_age"] = Number, ["maximum_age"] = Number, ["assured_date"] = Date, ["alert"] = Text,
            ["organization"] = One("organization"), ["phones"] = Many("phone"), ["schedules"] = Many("schedule"), ["service_areas"] = Many("service_area"), ["service_at_locations"] = Many("service_at_location"), ["languages"] = Many("language"),
            ["cost_options"] = Many("cost_option"), ["required_documents"] = Many("required_document"), ["attributes"] = Many("attribute"), ["capacities"] = Many("service_capacity"),
        }),
        ["service_at_location"] = (["id"], new()
        {
            ["id"] = Uuid, ["service_id"] = Uuid, ["location_id"] = Uuid, ["service"] = One("service"), ["location"] = One("location"), ["service_areas"] = Many("service_area"), ["phones"] = Many("phone"), ["schedules"] = Many("schedule"),
        }),
        ["location"] = (["id", "location_type"], new()
        {
            ["id"] = Uuid, ["location_type"] = new("string", null, "physical", "postal", "virtual"), ["organization_id"] = Uuid, ["name"] = Text, ["latitude"] = Number, ["longitude"] = Number, ["external_identifier"] = Text,
            ["external_identifier_type"] = Text, ["addresses"] = Many("address"), ["accessibility"] = Many("accessibility"), ["schedules"] = Many("schedule"), ["languages"] = Many("language"),
        }),
        ["address"] = (["id", "address_1", "city", "state_province", "postal_code", "country", "address_type"], new()
        {
            ["id"] = Uuid, ["location_id"] = Uuid, ["address_1"] = Text, ["city"] = Text, ["region"] = Text, ["state_province"] = Text, ["postal_code"] = Text, ["country"] = new("string", "country"), ["address_type"] = new("string", null, "physical", "postal", "virtual"),
        }),
        ["schedule"] = (["id"], new()
        {
            ["id"] = Uuid, ["location_id"] = Uuid, ["valid_from"] = Date, ["valid_to"] = Date, ["timezone"] = Number, ["freq"] = new("string", null, "WEEKLY", "MONTHLY"), ["interval"] = Number, ["byday"] = new("string", "byday"),
            ["opens_at"] = Time, ["closes_at"] = Time, ["description"] = Text,
        }),
        ["phone"] = (["id", "number"], new() { ["id"] = Uuid, ["organization_id"] = Uuid, ["service_id"] = Uuid, ["number"] = Text, ["type"] = new("string", null, "text", "voice", "fax", "cell", "video", "pager", "textphone"), ["description"] = Text }),
        ["service_area"] = (["id"], new() { ["id"] = Uuid, ["service_id"] = Uuid, ["name"] = Text, ["description"] = Text }),
        ["language"] = (["id"], new() { ["id"] = Uuid, ["name"] = Text, ["code"] = Text }),
        ["accessibility"] = (["id"], new() { ["id"] = Uuid, ["location_id"] = Uuid, ["description"] = Text }),
        ["cost_option"] = (["id"], new() { ["id"] = Uuid, ["service_id"] = Uuid, ["currency"] = new("string", "currency"), ["amount"] = Number, ["amount_description"] = Text }),
        ["required_document"] = (["id"], new() { ["id"] = Uuid, ["service_id"] = Uuid, ["document"] = Text }),
        ["attribute"] = (["id", "link_type"], new() { ["id"] = Uuid, ["link_id"] = Uuid, ["taxonomy_term_id"] = Uuid, ["link_type"] = Text, ["link_entity"] = Text, ["taxonomy_term"] = One("taxonomy_term") }),
        ["taxonomy_term"] = (["id", "name", "description"], new() { ["id"] = Uuid, ["code"] = Text, ["name"] = Text, ["description"] = Text, ["taxonomy"] = Text, ["taxonomy_id"] = Uuid, ["language"] = Text }),
        ["taxonomy"] = (["id", "name", "description"], new() { ["id"] = Uuid, ["name"] = Text, ["description"] = Text, ["version"] = Text }),
        ["service_capacity"] = (["id", "unit", "available", "updated"], new() { ["id"] = Uuid, ["service_id"] = Uuid, ["unit"] = One("unit"), ["available"] = Number, ["maximum"] = Number, ["updated"] = Moment }),
        ["unit"] = (["id", "name"], new() { ["id"] = Uuid, ["name"] = Text }),
        ["minimal"] = (["id", "modified_date"], new() { ["id"] = Uuid, ["modified_date"] = Moment }),
    };

    private static readonly Dictionary<string, JsonValueKind[]> PageProperties = new()
    {
        ["total_items"] = [JsonValueKind.Number], ["total_pages"] = [JsonValueKind.Number], ["page_number"] = [JsonValueKind.Number], ["size"] = [JsonValueKind.Number],
        ["first_page"] = [JsonValueKind.True, JsonValueKind.False], ["last_page"] = [JsonValueKind.True, JsonValueKind.False], ["empty"] = [JsonValueKind.True, JsonValueKind.False], ["contents"] = [JsonValueKind.Array],
    };

    /// <summary>What is wrong with a page of such objects; empty = nothing.</summary>
    public static IReadOnlyList<string> Page(string of, JsonElement page)
    {
        var wrong = PageProperties.Where(p => !page.TryGetProperty(p.Key, out var value) || !p.Value.Contains(value.ValueKind)).Select(p => $"page.{p.Key}").ToList();
        if (wrong.Count > 0) return wrong;
        var (size, number, pages) = (page.GetProperty("contents").GetArrayLength(), page.GetProperty("page_number").GetInt32(), page.GetProperty("total_pages").GetInt32());
        if (page.GetProperty("size").GetInt32() != size) wrong.Add("page.size is not the number of its contents");
        if (page.GetProperty("empty").GetBoolean() != (size == 0)) wrong.Add("page.empty");
        if (page.GetProperty("first_page").GetBoolean() != (number == 1)) wrong.Add("page.first_page");
        if (page.GetProperty("last_page").GetBoolean() != (number >= pages)) wrong.Add("page.last_page");
        return [.. wrong, .. page.GetProperty("contents").EnumerateArray().SelectMany(item => Object(of, item))];
    }

    /// <summary>What is wrong with one object and those inside it.</summary>
    public static IReadOnlyList<string> Object(string of, JsonElement value, string path = "")
    {
        var here = path.Length == 0 ? of : $"{path}.{of}";
        if (value.ValueKind != JsonValueKind.Object) return [$"{here} is no object"];
        var (required, properties) = Objects[of];
        return
        [
            .. required.Where(name => !value.TryGetProperty(name, out _)).Select(name => $"{here}.{name} is missing"),
            .. value.EnumerateObject().SelectMany(p => properties.TryGetValue(p.Name, out var rule) ? Check(rule, p.Value, $"{here}.{p.Name}") : [$"{here}.{p.Name} is not in the specification"]),
        ];
    }

    private static IReadOnlyList<string> Check(Rule rule, JsonElement value, string path) => (rule.Type, value.ValueKind) switch
    {
        ("array", JsonValueKind.Array) => [.. value.EnumerateArray().SelectMany(item => Object(rule.Format!, item, path))],
        ("object", JsonValueKind.Object) => Object(rule.Format!, value, path),
        ("number", JsonValueKind.Number) => [],
        ("string", JsonValueKind.String) when (rule.Allowed.Length == 0 || rule.Allowed.Contains(value.GetString())) && Fits(rule.Format, value.GetString()!) => [],
        _ => [$"{path} = {value.GetRawText()}"],
    };

    private static bool Fits(string? format, string text) => format switch
    {
        null => true,
        "uuid" => Guid.TryParseExact(text, "D", out _),
        "uri" => System.Uri.TryCreate(text, UriKind.Absolute, out _),
        "email" => System.Net.Mail.MailAddress.TryCreate(text, out _),
        "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "date-time" => text.Contains('T', StringComparison.Ordinal) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "time" => TimeWithOffset().IsMatch(text),
        "byday" => text.Split(',').All(day => day is "MO" or "TU" or "WE" or "TH" or "FR" or "SA" or "SU"),
        "country" => text.Length == 2 && text.All(char.IsAsciiLetterUpper),
        "currency" => text.Length == 3 && text.All(char.IsAsciiLetter),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
    };

    [GeneratedRegex(@"^([01]\d|2[0-3]):[0-5]\d(Z|[+-]\d\d:\d\d)$")]
    private static partial Regex TimeWithOffset();
}
