namespace Pilar.Modules.Registry.People.Identity;

/// <summary>Who came, changed or went in one commit, so that every process can bring its <see cref="PeopleIndex"/> up to date.
/// Swept after <see cref="Kept"/>.</summary>
public sealed class PeopleChange
{
    private const int Size = 16;

    private PeopleChange() { }

    public PeopleChange(IReadOnlyCollection<Guid> people, DateTime at) => (Ids, At) = ([.. people.SelectMany(id => id.ToByteArray())], at);

    public static TimeSpan Kept => TimeSpan.FromDays(7);

    public long Id { get; private set; }
    public DateTime At { get; private set; }

    /// <summary>16 bytes for each person: a batch of an import is one row.</summary>
    public byte[] Ids { get; private set; } = [];

    public IEnumerable<Guid> People => Ids.Chunk(Size).Select(bytes => new Guid(bytes));
}
