namespace Pilar.Modules.Registry.Duplicates;

/// <summary>Records that may be one person: found, compared, merged, taken apart again.</summary>
internal static class DuplicatesSetup
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<MergePeople>();
        services.AddScoped<SplitPeople>();
    }
}
