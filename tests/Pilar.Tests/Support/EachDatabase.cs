using System.Reflection;
using Pilar.Data;
using Xunit.Sdk;

namespace Pilar.Tests.Support;

/// <summary>Runs a theory once on SQLite and once on PostgreSQL: its first parameter is the provider. More values multiply:
/// <c>[EachDatabase("a", 1)]</c> may be repeated.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class EachDatabaseAttribute(params object?[] more) : DataAttribute
{
    public override IEnumerable<object?[]> GetData(MethodInfo testMethod) =>
        Enum.GetValues<DatabaseProvider>().Select(provider => (object?[])[provider, .. more]);
}
