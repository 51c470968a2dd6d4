namespace Pilar.Linkage;

/// <summary>Something the user can put right: a missing file or column, a duplicate id, a broken quote. The message is one clear sentence.</summary>
public sealed class LinkageException(string message) : Exception(message);
