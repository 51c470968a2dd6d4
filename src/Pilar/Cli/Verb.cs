using System.CommandLine;

namespace Pilar.Cli;

/// <summary>A command-line verb: thin, it calls the same operations as the pages. Found by reflection.</summary>
public abstract class Verb
{
    public abstract Command Create();
}
