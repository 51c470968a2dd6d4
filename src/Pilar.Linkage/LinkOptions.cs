namespace Pilar.Linkage;

/// <summary>What to link and how. Only <see cref="Inputs"/> is needed; everything else has defaults that need no tuning.</summary>
public sealed record LinkOptions
{
    /// <summary>One CSV file to find duplicates in, or two to link with each other.</summary>
    public required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>Fields to compare; null = recognised from headers and values.</summary>
    public IReadOnlyList<LinkField>? Fields { get; init; }

    /// <summary>Column with the unique id of each record; null = recognised, else the row number.</summary>
    public string? IdColumn { get; init; }

    /// <summary>Probability (0 to 1) from which two records are put into one cluster.</summary>
    public double Threshold { get; init; } = 0.5;

    /// <summary>Pairs below this probability are not reported.</summary>
    public double LeastProbability { get; init; } = 0.02;

    /// <summary>Threads; 0 = one per processor.</summary>
    public int Threads { get; init; }

    /// <summary>When two files are linked: true = each record has at most one partner, false = any number, null = found out.</summary>
    public bool? OneToOne { get; init; }

    /// <summary>Pairs a person has confirmed or rejected, by id; the model learns from them and the clusters respect them.</summary>
    public IReadOnlyList<LabelledPair> Labels { get; init; } = [];

    /// <summary>Called at the end of each phase.</summary>
    public Action<LinkPhase>? Progress { get; init; }
}

/// <summary>A pair of records, by id, that a person has judged.</summary>
public sealed record LabelledPair(string Left, string Right, bool Same);

/// <summary>A finished phase of a run: its name, how long it took, and what was counted.</summary>
public sealed record LinkPhase(string Name, double Seconds, string Detail);
