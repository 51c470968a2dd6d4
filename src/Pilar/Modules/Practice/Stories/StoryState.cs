using static Pilar.Kernel.Language;

namespace Pilar.Modules.Practice.Stories;

public enum StoryState { Draft, Submitted, Returned, Published, Withdrawn }

public static class StoryStateNames
{
    public static string Name(this StoryState state) => state switch
    {
        StoryState.Draft => T("konsep", "draft"),
        StoryState.Submitted => T("menunggu tinjauan", "awaits review"),
        StoryState.Returned => T("dikembalikan", "returned"),
        StoryState.Published => T("terbit", "published"),
        StoryState.Withdrawn => T("ditarik", "withdrawn"),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
