using Pilar.Data;

namespace Pilar.Web.Field;

/// <summary>One kind of act that phones send. Each module brings its own (<c>services.AddScoped&lt;FieldActKind, ReportFromField&gt;()</c>), in the part that
/// it belongs to, and calls the same operation as the page. Acts of a batch run one after the other in the same scope and the same transaction, each behind a
/// savepoint, under the account of the phone; whatever is thrown undoes this act alone.</summary>
public abstract class FieldActKind
{
    /// <summary>As sent: "case.report".</summary>
    public abstract string Name { get; }

    /// <summary>For people, in the language of the request: "Laporan".</summary>
    public abstract string Title { get; }

    /// <exception cref="Kernel.Refusal">A rule says no: final, the user writes a new act. <see cref="FieldRefusal"/> carries more with it. <see cref="Missing"/> and <see cref="Denied"/> end likewise.</exception>
    /// <exception cref="FieldWaits">Something it needs has not arrived: it is kept and run again when more has.</exception>
    public abstract Task<FieldOutcome> Run(FieldAct act, CancellationToken cancel);

    /// <summary>What such an act says, line by line, for a page of the office; null = not for this actor.</summary>
    public virtual Task<IReadOnlyList<FieldLine>?> Tell(FieldAct act) => Task.FromResult<IReadOnlyList<FieldLine>?>(null);

    /// <summary>Whether the actor may see what was changed in this record, and decide it.</summary>
    public virtual Task<bool> Opens(Guid record) => Task.FromResult(false);

    /// <summary>Puts in place what a person chose. Whatever was changed again meanwhile comes back as a difference.</summary>
    public virtual Task<FieldOutcome> Decide(Guid record, IReadOnlyList<FieldChoice> chosen, CancellationToken cancel) => throw new NotSupportedException($"{Name} has no conflicts.");
}

/// <summary>A line of what an act says.</summary>
public sealed record FieldLine(string Label, string Value);

/// <summary>A value that was on both sides, and which of them a person wants.</summary>
public sealed record FieldChoice(string Field, string? Mine, string? Theirs, bool TakeMine);
