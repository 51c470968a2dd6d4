using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Training.Events;

namespace Pilar.Modules.Training.Materials;

internal static class MaterialsOf
{
    /// <summary>What each session gives out: its own files and those of its subject.</summary>
    public static async Task<ILookup<Guid, Material>> Sessions(AppDb db, IReadOnlyCollection<Session> sessions)
    {
        var (ids, subjects) = (sessions.Select(s => s.Id).ToArray(), sessions.Select(s => s.SubjectId).OfType<Guid>().Distinct().ToArray());
        var files = await db.Set<Material>().AsNoTracking().Where(m => ids.Contains(m.SessionId!.Value) || subjects.Contains(m.SubjectId!.Value)).OrderBy(m => m.Id).ToListAsync();
        return sessions.SelectMany(s => files.Where(m => m.SessionId == s.Id || m.SubjectId is not null && m.SubjectId == s.SubjectId).Select(m => (Session: s.Id, File: m))).ToLookup(m => m.Session, m => m.File);
    }

    /// <summary>Addresses on the web, one a line; anything else is left out.</summary>
    public static IEnumerable<string> Links(string? lines) => (lines ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(IsLink);

    public static bool IsLink(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https");
}
