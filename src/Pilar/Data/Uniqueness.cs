using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Data;

/// <summary>The one place that knows how each database says "this value exists already".</summary>
internal static class Uniqueness
{
    private const int SqliteUnique = 2067, SqlitePrimaryKey = 1555;

    /// <summary>The refusal for a violated unique index, or null when the exception is about something else.
    /// The words come from the index's annotation (see <see cref="RefusesDuplicates"/>).</summary>
    public static Refusal? Violated(DbUpdateException e)
    {
        var hint = e.InnerException switch
        {
            SqliteException { SqliteExtendedErrorCode: SqliteUnique or SqlitePrimaryKey } s => s.Message,
            PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } p => p.ConstraintName ?? "",
            _ => null,
        };
        if (hint is null) return null;
        var index = e.Entries.SelectMany(entry => entry.Metadata.GetIndexes()).Where(i => i.IsUnique).FirstOrDefault(i => Names(i, hint));
        return index?.FindAnnotation(Annotation)?.Value is string words && words.Split('\n') is [var id, var en, var about]
            ? new Refusal(T(id, en), about)
            : new Refusal(T("Data yang sama sudah ada.", "The same record exists already."));
    }

    private static bool Names(IIndex index, string hint) =>
        hint == index.GetDatabaseName()
        || index.Properties.All(p => hint.Contains($"{index.DeclaringEntityType.GetTableName()}.{p.GetColumnName()}", StringComparison.Ordinal));

    private const string Annotation = "Pilar:Duplicate";

    /// <summary>Words for the person who meets this unique index, and the form field they belong to.</summary>
    public static Microsoft.EntityFrameworkCore.Metadata.Builders.IndexBuilder<T> RefusesDuplicates<T>(
        this Microsoft.EntityFrameworkCore.Metadata.Builders.IndexBuilder<T> index, string indonesian, string english, string about)
    {
        index.IsUnique().HasAnnotation(Annotation, $"{indonesian}\n{english}\n{about}");
        return index;
    }
}
