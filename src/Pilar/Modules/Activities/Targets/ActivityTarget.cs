using Pilar.Data;
using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Activities.Targets;

/// <summary>What is counted.</summary>
public enum TargetMeasure { Activities, Hours, People }

/// <summary>Who is to reach it: the region as a whole, everybody who serves in it, or one person.</summary>
public enum TargetScope { Region, Everybody, Person }

/// <summary>How much is to be done in a period.</summary>
public sealed class ActivityTarget : IRegional
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required string RegionCode { get; init; }
    public required TargetScope Scope { get; init; }

    /// <summary>Only of <see cref="TargetScope.Person"/>.</summary>
    public Guid? PersonId { get; init; }
    public string? PersonName { get; init; }

    /// <summary>Role whose holders are meant; null = every kind.</summary>
    public string? Kind { get; init; }

    /// <summary>Code of the only function that counts; null = all.</summary>
    public string? Function { get; init; }
    public string? Programme { get; init; }
    public required TargetMeasure Measure { get; init; }
    public required int Amount { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly Until { get; init; }
    public required string SetBy { get; init; }
    public DateTime? DroppedAt { get; private set; }

    public void Drop(DateTime now) => DroppedAt = DroppedAt is null ? now : throw new Refusal(T("Target ini sudah dicabut.", "This target was dropped already."));
}

public static class TargetNames
{
    public static string Name(this TargetMeasure measure) => measure switch
    {
        TargetMeasure.Activities => T("kegiatan", "activities"),
        TargetMeasure.Hours => T("jam", "hours"),
        TargetMeasure.People => T("orang dijangkau", "people reached"),
        _ => throw new ArgumentOutOfRangeException(nameof(measure)),
    };

    public static string Name(this TargetScope scope) => scope switch
    {
        TargetScope.Region => T("seluruh wilayah bersama", "the region together"),
        TargetScope.Everybody => T("tiap orang yang bertugas", "everybody who serves"),
        TargetScope.Person => T("satu orang", "one person"),
        _ => throw new ArgumentOutOfRangeException(nameof(scope)),
    };
}
