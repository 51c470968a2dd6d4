using System.Runtime.CompilerServices;
using Pilar.Modules;

namespace Pilar.Tests.Architecture;

public class HouseRulesTests
{
    private static readonly HouseRules Rules = new(Module.All.ToDictionary(
        m => Name(m.GetType()), m => (IReadOnlySet<string>)m.Uses.Select(Name).ToHashSet()));

    private static readonly Lazy<IReadOnlySet<Edge>> Compiled = new(() => CompiledEdges.Of(typeof(Module).Assembly.Location));
    private static readonly Lazy<IReadOnlySet<Edge>> Written = new(() => SourceEdges.OfApplication());

    private static string Name(Type module) => module.Namespace!.Split('.')[2];

    private static IEnumerable<string> TableRows([CallerFilePath] string here = "") =>
        File.ReadLines(Path.Combine(Path.GetDirectoryName(here)!, "../../../ARCHITECTURE.md")).SkipWhile(line => !line.StartsWith("| module", StringComparison.Ordinal)).Skip(2)
            .TakeWhile(line => line.StartsWith('|')).Order(StringComparer.Ordinal);

    private static void None(IReadOnlyList<string> broken) => Assert.Equal("", string.Join('\n', broken));

    [Fact]
    public void Kernel_Data_Web_and_Modules_only_use_what_stands_below_them() => None(HouseRules.Upwards([.. Compiled.Value, .. Written.Value]));

    [Fact]
    public void A_module_uses_only_the_modules_it_declares() => None(Rules.Undeclared([.. Compiled.Value, .. Written.Value]));

    [Fact]
    public void A_module_uses_only_the_public_face_of_another() => None(HouseRules.Private(Compiled.Value));

    [Fact]
    public void Every_folder_in_Modules_has_its_table_of_contents() =>
        Assert.Equal(Module.All.Select(m => Name(m.GetType())).Order(StringComparer.Ordinal), typeof(Module).Assembly.GetTypes()
            .Select(t => t.Namespace?.Split('.')).Where(n => n is ["Pilar", "Modules", _, ..]).Select(n => n![2]).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void The_table_in_the_architecture_page_says_what_the_modules_declare() =>
        Assert.Equal(Module.All.Select(m => $"| {Name(m.GetType())} | {(m.Uses.Count == 0 ? "–" : string.Join(", ", m.Uses.Select(Name)))} |").Order(StringComparer.Ordinal), TableRows());

    [Theory]
    [InlineData("Pilar.Kernel.Clock", "Pilar.Data.AppDb")]
    [InlineData("Pilar.Data.AppDb", "Pilar.Modules.Registry.People.Person")]
    [InlineData("Pilar.Web.Go", "Pilar.Modules.Module")]
    [InlineData("Pilar.Modules.Registry.RegistryModule", "Pilar.Cli.Application")]
    public void Twin_reaching_up_is_seen(string from, string to)
    {
        Assert.Single(HouseRules.Upwards([new(from, to)]));
        Assert.Empty(HouseRules.Upwards([new(to, from)]));
    }

    [Fact]
    public void Twin_an_undeclared_module_is_seen()
    {
        Edge planted = new("Pilar.Modules.Regions.Region", "Pilar.Modules.Registry.PersonSummary");
        Assert.Single(Rules.Undeclared([planted]));
        Assert.Empty(Rules.Undeclared([new("Pilar.Modules.Registry.People.Person", "Pilar.Modules.Regions.Region")]));
    }

    [Fact]
    public void Twin_looking_into_another_modules_rooms_is_seen()
    {
        Assert.Single(HouseRules.Private([new("Pilar.Modules.Registry.People.Person", "Pilar.Modules.Regions.Resolution.Spelling")]));
        Assert.Empty(HouseRules.Private([new("Pilar.Modules.Registry.People.Person", "Pilar.Modules.Registry.Pillars.PillarRole")]));
    }

    [Fact]
    public void Twin_edges_hidden_in_lambdas_async_bodies_generics_and_attributes_are_read()
    {
        var read = CompiledEdges.Of(typeof(Planted).Assembly.Location).Where(e => e.From == typeof(Planted).FullName).Select(e => e.To).ToHashSet();
        Assert.Superset(new HashSet<string> { typeof(InLambda).FullName!, typeof(InAsync).FullName!, typeof(InGeneric).FullName!, typeof(InAttribute).FullName! }, read);
    }

    [Fact]
    public void Twin_names_that_the_compiler_folds_away_are_read_from_the_source() =>
        Assert.Equal(new Edge("Pilar.Kernel.Clock", "Pilar.Modules.Registry.RegistryPermissions.*"),
            Assert.Single(SourceEdges.Of(Path.Combine("Kernel", "Clock.cs"), "var name = nameof(Pilar.Modules.Registry.RegistryPermissions);")));
}

internal sealed class InLambda { public static int Value => 1; }
internal sealed class InAsync { public static Task Work() => Task.CompletedTask; }
internal sealed class InGeneric;
[AttributeUsage(AttributeTargets.Class)]
internal sealed class InAttribute : Attribute;

[InAttribute]
internal sealed class Planted
{
    public List<InGeneric> Kept { get; } = [];
    public Func<int> Later { get; } = () => InLambda.Value;
    public async Task Run() => await InAsync.Work();
}
