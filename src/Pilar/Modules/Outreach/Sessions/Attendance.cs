using static Pilar.Kernel.Language;

namespace Pilar.Modules.Outreach.Sessions;

/// <summary>Under 18 (UU 35/2014); 18 to 30 (UU 40/2009 counts youth up to 30); 31 to 59; 60 and over (UU 13/1998); or nobody asked.</summary>
public enum AgeGroup { Child, Youth, Adult, Elderly, Unknown }

/// <summary>How many of an age group were there.</summary>
public sealed class Attendance
{
    public required Guid SessionId { get; init; }
    public required AgeGroup Age { get; init; }
    public int Women { get; private set; }
    public int Men { get; private set; }

    public int People => Women + Men;

    internal void Count(AgeHeads heads) => (Women, Men) = (heads.Women, heads.Men);
}

public static class AgeGroupNames
{
    public static string Name(this AgeGroup age) => age switch
    {
        AgeGroup.Child => T("di bawah 18", "under 18"),
        AgeGroup.Youth => T("18–30 tahun", "18–30 years"),
        AgeGroup.Adult => T("31–59 tahun", "31–59 years"),
        AgeGroup.Elderly => T("60 ke atas", "60 and over"),
        _ => T("umur tidak dicatat", "age not asked"),
    };
}
