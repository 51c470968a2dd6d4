using Pilar.Data;
using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.People;


public enum Sex { Male, Female }

/// <summary>What is known about a NIK. Well-formed says nothing about whose it is; verified was checked against a document or Dukcapil.</summary>
public enum NikState { Unknown, WellFormed, Malformed, Contradictory, Shared, Verified }

/// <summary>One human being, once, however many pillar roles they hold.
/// Who sees a person is decided by <see cref="PersonPresence"/>: where they live and where they serve.</summary>
public sealed class Person : IPresent<PersonPresence>, IVersioned
{
    private Person() { }

    public Person(string name, DateTime now) => (Name, CreatedAt) = (Required(name), now);

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>Full name without titles, as written in the source; <see cref="SortName"/> is its folded form for search and order.</summary>
    public string Name { get; private set; } = "";
    public string SortName { get; private set; } = "";
    public string? TitlesBefore { get; set; }
    public string? TitlesAfter { get; set; }

    /// <summary>The father's name behind "bin" or "binti"; not a family name.</summary>
    public string? Patronymic { get; set; }
    public Sex? Sex { get; set; }
    public string? BirthPlace { get; set; }
    public DateOnly? BirthDate { get; set; }

    /// <summary>Encrypted; equality goes through <see cref="NikIndex"/>, lists show <see cref="NikHint"/>.</summary>
    public byte[]? NikCipher { get; private set; }
    public string? NikIndex { get; private set; }

    /// <summary>The last four digits.</summary>
    public string? NikHint { get; private set; }
    public NikState NikState { get; private set; }

    /// <summary><see cref="NikIndex"/> once verified: unique, so that a checked number belongs to one person.</summary>
    public string? VerifiedNik { get; private set; }

    /// <summary>Village where the person lives (KTP); null when unknown.</summary>
    public string? VillageCode { get; private set; }
    public string? Address { get; set; }
    public string? Rt { get; set; }
    public string? Rw { get; set; }
    public string? Phone { get; set; }
    public string? Email { get; set; }
    public string? Education { get; set; }
    public string? Occupation { get; set; }

    /// <summary>When death was recorded; closes all roles.</summary>
    public DateOnly? DiedOn { get; set; }

    /// <summary>The person this record was merged into; merged records stay findable but count nowhere.</summary>
    public Guid? MergedIntoId { get; set; }
    public DateTime CreatedAt { get; private set; }
    public int Version { get; private set; }

    public List<Pillars.PillarRole> Roles { get; } = [];
    public List<PersonPresence> Presence { get; } = [];

    /// <param name="name">Without titles.</param>
    /// <param name="sortName">The folded form (see <c>PersonName.Fold</c>).</param>
    public void Rename(string name, string sortName)
    {
        (Name, SortName) = (Required(name), sortName);
        foreach (var role in Roles) role.SortName = sortName;
        foreach (var presence in Presence) presence.SortName = sortName;
    }

    public void SetNik(byte[]? cipher, string? index, string? hint, NikState state)
    {
        (NikCipher, NikIndex, NikHint) = (cipher, index, hint);
        JudgeNik(state);
    }

    public void JudgeNik(NikState state) => (NikState, VerifiedNik) = (state, state == NikState.Verified ? NikIndex : null);

    /// <summary>With titles, as one signs.</summary>
    public string FullName => string.Join(' ', new[] { TitlesBefore, TitlesAfter is null ? Name : $"{Name}, {TitlesAfter}" }.OfType<string>());

    /// <summary>The person lives there now. The caller renews <see cref="Presence"/>.</summary>
    public void MoveTo(string? villageCode)
    {
        if (villageCode is not null && (!RegionCode.IsWellFormed(villageCode) || RegionCode.Level(villageCode) != RegionLevel.Village))
            throw new Refusal(T("Pilih desa atau kelurahan.", "Choose a village."), nameof(VillageCode));
        VillageCode = villageCode;
    }

    private static string Required(string name) => string.IsNullOrWhiteSpace(name)
        ? throw new Refusal(T("Nama wajib diisi.", "The name is required."), nameof(Name))
        : name.Trim();
}
