using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Pilar.Linkage.Tests.Support;

namespace Pilar.Linkage.Tests;

public sealed class RobustnessTests : IDisposable
{
    private static readonly string[] Bits =
        ["nama", "id", "dob", "full name", "surname", "given", "year", "Budi Santoso", "1985-08-17", "17/8/1985", "1985", "3", "6303055708850001", "a@b.id", "a=b", ",", ",", ",", ";", "\n", "\n", "\n", "\"", "\"\"", " ", "é"];

    private readonly TempFiles files = new();

    [Property(MaxTest = 300)]
    public Property Any_two_texts_are_linked_or_refused_with_a_sentence()
    {
        var text = Gen.Elements(Bits).ListOf().Select(string.Concat);
        return Prop.ForAll((from a in text from b in text select (a, b)).ToArbitrary(), t => Survives([t.a, t.b]));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("")]
    [InlineData("{ \"threshold\": 2 }")]
    [InlineData("{ \"threshold\": \"high\" }")]
    [InlineData("{ \"id\": 3 }")]
    [InlineData("{ \"oneToOne\": \"yes\" }")]
    [InlineData("{ \"fields\": {} }")]
    [InlineData("{ \"fields\": [ 7 ] }")]
    [InlineData("{ \"fields\": [ { \"kind\": \"name\" } ] }")]
    [InlineData("{ \"fields\": [ { \"kind\": \"name\", \"columns\": [] } ] }")]
    [InlineData("{ \"fields\": [ { \"kind\": \"name\", \"columns\": \"nama\" } ] }")]
    [InlineData("{ \"fields\": [ { \"kind\": \"7\", \"columns\": [ \"nama\" ] } ] }")]
    [InlineData("{ \"fields\": [ { \"kind\": \"shoe\", \"columns\": [ \"nama\" ] } ] }")]
    [InlineData("{ \"labels\": [ { \"left\": \"1\" } ] }")]
    [InlineData("{ \"labels\": [ { \"left\": \"1\", \"right\": \"99\", \"same\": true } ] }")]
    [InlineData("{ \"colour\": 1 }")]
    public void Any_spec_is_followed_or_refused_with_a_sentence(string json)
    {
        var spec = files.Write("spec.json", json);
        var list = files.Write("list.csv", "id,nama,lahir\n1,Budi,1980-01-01\n2,Siti,1981-02-03\n3,Budi,1980-01-01\n");
        Assert.True(Refused(() => Linker.Run(LinkSpec.Apply(new LinkOptions { Inputs = [list] }, spec)).Dispose()) is null or { Length: > 10 });
    }

    [Fact]
    public void A_spec_that_is_not_there_is_named() =>
        Assert.Contains("none.json", Refused(() => LinkSpec.Apply(new LinkOptions { Inputs = ["a.csv"] }, files.Path("none.json"))), StringComparison.Ordinal);

    [Theory]
    [InlineData("id,nama\n")]
    [InlineData("id,nama")]
    [InlineData("id,nama\n1,Budi\n")]
    [InlineData("nama\n\n\n\n")]
    public void Files_with_hardly_any_row_are_linked_or_refused(string csv) => Assert.True(Survives([csv]));

    [Theory]
    [InlineData("id,nama\n", "id,nama\n")]
    [InlineData("id,nama\n", "id,nama\n1,Budi\n2,Siti\n")]
    [InlineData("id,nama\n1,Budi\n", "id,nama\n")]
    [InlineData("id,nama\n1,Budi\n", "id,nama\n7,Budi\n")]
    public void Given_fields_may_stand_over_no_rows(string left, string right)
    {
        var options = new LinkOptions { Inputs = [files.Write("a.csv", left), files.Write("b.csv", right)], Fields = [new LinkField("nama", FieldKind.Name, ["nama"])] };
        using var two = Linker.Run(options);
        using var one = Linker.Run(options with { Inputs = [options.Inputs[0]] });
        Assert.Empty(one.Pairs);
    }

    [Fact]
    public void Records_that_are_all_alike_do_not_explode_into_pairs()
    {
        const int rows = 30_000;
        var csv = new StringBuilder("id,nama,tanggal lahir,desa\n");
        for (var i = 0; i < rows; i++) csv.Append(i).Append(",Budi Santoso,").Append(i % 2 == 0 ? "1980-01-01" : "1980-01-02").Append(",Sukamaju\n");
        using var result = Linker.Run(new LinkOptions { Inputs = [files.Write("same.csv", csv.ToString())] });
        Assert.Equal(rows, result.RecordCount);
        Assert.True(result.PairsCompared < 20_000_000, $"{result.PairsCompared:N0} pairs");
    }

    [Fact]
    public void A_run_can_be_stopped_at_every_phase()
    {
        var path = files.Write("people.csv", new People(3).Make(800, 0.2).Csv());
        foreach (var phase in new[] { "read", "plan", "compare", "learn", "score" })
        {
            using var stop = new CancellationTokenSource();
            var options = new LinkOptions { Inputs = [path], Progress = p => { if (p.Name == phase) stop.Cancel(); } };
            Assert.ThrowsAny<OperationCanceledException>(() => Linker.Run(options, stop.Token));
        }
    }

    private bool Survives(string[] texts)
    {
        var refusal = Refused(() =>
        {
            using var result = Linker.Run(new LinkOptions { Inputs = [.. texts.Select((t, i) => files.Write($"fuzz{i}.csv", Encoding.UTF8.GetBytes(t)))] });
            result.WritePairs(files.Path("pairs.csv"));
            result.WriteClusters(files.Path("clusters.csv"));
            result.WriteReport(files.Path("report.html"));
        });
        return refusal is null or { Length: > 10 };
    }

    /// <summary>The sentence of the refusal, or null; anything but a refusal is a failure.</summary>
    private static string? Refused(Action run)
    {
        try
        {
            run();
            return null;
        }
        catch (LinkageException e)
        {
            return e.Message;
        }
    }

    public void Dispose() => files.Dispose();
}
