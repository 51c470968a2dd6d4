using System.Runtime.CompilerServices;
using Pilar.Modules;

namespace Pilar.Tests.Architecture;

public class BannedThingsTests
{
    [Fact]
    public void Only_the_clock_tells_the_time_only_Data_saves_and_knows_which_database_it_is() =>
        Assert.Equal("", string.Join('\n', BannedThings.Done(CompiledCalls.Of(typeof(Module).Assembly.Location))));

    [Fact]
    public void Types_are_named_after_the_work_of_the_office() => Assert.Equal("", string.Join('\n', BannedThings.Named(
        typeof(Module).Assembly.GetTypes().Where(t => t.Namespace?.StartsWith("Pilar", StringComparison.Ordinal) == true && !t.IsDefined(typeof(CompilerGeneratedAttribute), false)))));

    [Fact]
    public void Twin_what_a_room_may_not_do_is_read_from_its_code() =>
        Assert.Equal([$"{typeof(Impatient).FullName} calls System.DateTime.get_UtcNow"],
            BannedThings.Done(CompiledCalls.Of(typeof(Impatient).Assembly.Location).Where(call => call.From == typeof(Impatient).FullName)));

    [Theory]
    [InlineData("Microsoft.EntityFrameworkCore.DbContext.SaveChangesAsync")]
    [InlineData("Npgsql.NpgsqlConnection.OpenAsync")]
    [InlineData("System.Console.WriteLine")]
    public void Twin_a_module_that_takes_over_another_rooms_work_is_seen(string member) =>
        Assert.Single(BannedThings.Done([new("Pilar.Modules.Registry.People.RegisterPerson", member)]));

    [Fact]
    public void Twin_a_saving_database_is_allowed() => Assert.Empty(BannedThings.Done([new("Pilar.Data.AppDb", "Microsoft.EntityFrameworkCore.DbContext.SaveChangesAsync")]));

    [Fact]
    public void Twin_an_empty_word_is_seen() => Assert.Equal([typeof(PersonManager).FullName!], BannedThings.Named([typeof(PersonManager), typeof(Impatient)]));
}

internal sealed class Impatient
{
    public static Func<DateTime> Later => () => DateTime.UtcNow;
}

internal sealed class PersonManager;
