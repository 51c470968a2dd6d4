using Pilar.Modules.Registry;

namespace Pilar.Modules.Training.Materials;

/// <summary>A file handed out with a subject of a curriculum or with a session of an event. The editions of a curriculum share the file itself.</summary>
public sealed class Material
{
    /// <summary>For each subject and each session.</summary>
    public const int Most = 20;

    private Material() { }

    public Material(Guid? subject, Guid? session, KeptFile file, Guid? speaker, DateTime now) =>
        (SubjectId, SessionId, DocumentId, Name, ContentType, Size, SpeakerId, AddedAt) = (subject, session, file.Id, file.Name, file.ContentType, file.Size, speaker, now);

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>One of the two.</summary>
    public Guid? SubjectId { get; private set; }
    public Guid? SessionId { get; private set; }
    public Guid DocumentId { get; private set; }
    public string Name { get; private set; } = "";
    public string ContentType { get; private set; } = "";

    /// <summary>Bytes.</summary>
    public long Size { get; private set; }

    /// <summary>Who gave it, when it was the speaker of the session.</summary>
    public Guid? SpeakerId { get; private set; }
    public DateTime AddedAt { get; private set; }

    /// <summary>"PDF", "PPTX".</summary>
    public string Form => Path.GetExtension(Name).TrimStart('.').ToUpperInvariant();

    /// <summary>The same for a subject of another edition.</summary>
    public Material For(Guid subject) => new()
    {
        SubjectId = subject, DocumentId = DocumentId, Name = Name, ContentType = ContentType, Size = Size, AddedAt = AddedAt,
    };
}
