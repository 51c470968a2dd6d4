using Pilar.Modules.Cases.Records;

namespace Pilar.Modules.Cases.Flow;

/// <summary>One step of a case.</summary>
public sealed class StepForm
{
    public const int LongestReason = 2000;

    public CaseStage? To { get; set; }

    /// <summary>By when the next stage is done; when closing, the day of the follow-up.</summary>
    public DateOnly? Due { get; set; }
    public Ending? Ending { get; set; }
    public string? Reason { get; set; }
}

/// <summary>What a case holds, as far as its steps ask.</summary>
/// <param name="Kinds">Kinds of PPKS.</param>
/// <param name="IsAssessed">An assessment was filled in since the last report or reopening.</param>
/// <param name="Planned">Items of the plan that were not dropped.</param>
/// <param name="Undone">Those of them still open.</param>
public readonly record struct CaseContent(int Kinds, bool IsAssessed, int Planned, int Undone);
