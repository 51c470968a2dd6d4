using Pilar.Data;
using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Imports;

/// <summary>Uploaded: the file waits to be read. Ready: every row is stored and can be looked at. Committing and undoing can be cut off at
/// any moment and go on where they stopped.</summary>
public enum ImportState { Uploaded, Ready, Committing, Done, Undoing, Undone, Failed }

/// <summary>Whose word counts when the list and the registry say different things.</summary>
public enum ConflictRule
{
    /// <summary>The registry's; what it lacks, and what the list alone makes consistent, is taken from the list.</summary>
    FillGaps,

    /// <summary>The list's.</summary>
    TakeList,

    /// <summary>The registry's; known people are left as they are.</summary>
    KeepOurs,
}

/// <summary>One uploaded list on its way into the registry.</summary>
public sealed class Import : IRegional, IVersioned
{
    private Import() { }

    public Import(string fileName, string hash, long size, string kind, string regionCode, DateTime now) =>
        (FileName, Hash, Size, Kind, RegionCode, UploadedAt) = (fileName, hash, size, kind, regionCode, now);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public string FileName { get; private set; } = "";

    /// <summary>SHA-256 of the file: the same file twice changes nothing.</summary>
    public string Hash { get; private set; } = "";
    public long Size { get; private set; }

    /// <summary>Code of a pillar kind; "auto" until the content has been read.</summary>
    public string Kind { get; private set; } = "";
    public string RegionCode { get; private set; } = "";
    public Guid? UploadedBy { get; init; }
    public required string UploadedByName { get; init; }
    public DateTime UploadedAt { get; private set; }

    /// <summary>The import whose leftover rows this file corrects.</summary>
    public Guid? CorrectsId { get; set; }

    public ImportState State { get; private set; }
    public ConflictRule Rule { get; private set; }

    /// <summary>The tables found and their columns, as JSON (see <see cref="ListLayout"/>).</summary>
    public string? Layout { get; private set; }

    /// <summary>Data rows found.</summary>
    public int Rows { get; private set; }

    /// <summary>Rows walked through so far while committing or undoing.</summary>
    public int Walked { get; private set; }

    /// <summary>Why it failed, or what an undo had to leave, in words.</summary>
    public string? Note { get; private set; }
    public DateTime? FinishedAt { get; private set; }
    public int Version { get; private set; }

    /// <summary>Rows stay open to change until the commit starts.</summary>
    public bool IsOpen => State is ImportState.Uploaded or ImportState.Ready or ImportState.Failed;

    /// <summary>The file has been read: its rows stand in the database.</summary>
    public void Read(string kind, string layout, int rows)
    {
        RefuseUnless(IsOpen);
        (Kind, Layout, Rows, State, Note) = (kind, layout, rows, ImportState.Ready, null);
    }

    /// <summary>The mapping was corrected: the file is read again.</summary>
    public void ReadAgain()
    {
        RefuseUnless(IsOpen);
        State = ImportState.Uploaded;
    }

    public void Fail(string note) => (State, Note) = (ImportState.Failed, note);

    public void StartCommit(ConflictRule rule)
    {
        RefuseUnless(State is ImportState.Ready or ImportState.Committing);
        if (State == ImportState.Ready) (Rule, Walked) = (rule, 0);
        State = ImportState.Committing;
    }

    public void Walk(int rows) => Walked += rows;

    public void Finish(DateTime now) => (State, FinishedAt, Note) = (ImportState.Done, now, null);

    /// <summary>Cancelled half-way: what was committed stays, the rest can still be committed or everything undone.</summary>
    public void StartUndo()
    {
        RefuseUnless(State is ImportState.Done or ImportState.Committing or ImportState.Undoing);
        if (State != ImportState.Undoing) Walked = 0;
        State = ImportState.Undoing;
    }

    public void FinishUndo(string? note, DateTime now) => (State, Note, FinishedAt) = (ImportState.Undone, note, now);

    private void RefuseUnless(bool legal)
    {
        if (!legal) throw new Refusal(T($"Impor ini berstatus \"{State.Name()}\"; langkah itu tidak mungkin lagi.", $"This import is \"{State.Name()}\"; that step is no longer possible."));
    }
}
