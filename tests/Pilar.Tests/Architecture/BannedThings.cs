namespace Pilar.Tests.Architecture;

/// <summary>What only one room of the house may do.</summary>
internal static class BannedThings
{
    private static readonly (string Member, string[] Rooms)[] Reserved =
    [
        ("System.DateTime.get_UtcNow", []), ("System.DateTime.get_Now", []), ("System.DateTime.get_Today", []),
        ("System.DateTimeOffset.get_UtcNow", []), ("System.DateTimeOffset.get_Now", []),
        ("System.TimeProvider.GetUtcNow", ["Pilar.Kernel.Clock", "Pilar.Web.Ui.SentForms", "Pilar.Cli.Demo.DemoPast"]),
        ("System.Threading.Thread.Sleep", []),
        ("System.Console.", ["Pilar.Cli.", "Program"]),
        ("Microsoft.EntityFrameworkCore.DbContext.SaveChanges", ["Pilar.Data."]),
        ("Microsoft.EntityFrameworkCore.Infrastructure.DatabaseFacade.get_ProviderName", ["Pilar.Data."]),
        ("Microsoft.EntityFrameworkCore.Sqlite", ["Pilar.Data."]), ("Microsoft.Data.Sqlite.", ["Pilar.Data."]),
        ("Microsoft.EntityFrameworkCore.Npgsql", ["Pilar.Data."]), ("Npgsql.", ["Pilar.Data."]),
    ];

    /// <summary>Words that say nothing about what a type is for.</summary>
    private static readonly string[] EmptyWords = ["Manager", "Helper", "Info", "Data", "Dto", "Handler", "Util", "Utils", "Common", "Base"];

    public static IReadOnlyList<string> Done(IEnumerable<Call> calls) =>
    [
        .. calls.Where(call => Reserved.Any(r => call.Member.StartsWith(r.Member, StringComparison.Ordinal) && !r.Rooms.Any(room => call.From.StartsWith(room, StringComparison.Ordinal))))
            .Select(call => $"{call.From} calls {call.Member}").Order(StringComparer.Ordinal),
    ];

    /// <summary>A framework may force its word on what derives from it.</summary>
    public static IReadOnlyList<string> Named(IEnumerable<Type> types) =>
    [
        .. types.Where(type => EmptyWords.Any(word => type.Name.EndsWith(word, StringComparison.Ordinal) && type.BaseType?.Name.Contains(word, StringComparison.Ordinal) != true
            && !type.GetInterfaces().Any(i => i.Name.Contains(word, StringComparison.Ordinal)))).Select(type => type.FullName!).Order(StringComparer.Ordinal),
    ];
}
