using System.Text.Json;
using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Web.Field;

/// <summary>Something that was done on a phone, perhaps without a signal, and has now arrived.</summary>
/// <param name="Id">Made on the phone (UUIDv7).</param>
/// <param name="Kind">Name of its <see cref="FieldActKind"/>.</param>
/// <param name="At">When it was done, by the phone's clock, UTC.</param>
/// <param name="BaseVersion">Version of the record that was on the phone.</param>
/// <param name="Data">What was entered, as its kind defines it.</param>
public sealed record FieldAct(Guid Id, string Kind, DateTime At, int? BaseVersion, JsonElement Data)
{
    private static readonly TimeSpan Punctual = TimeSpan.FromMinutes(10);

    /// <summary>The data in the shape its kind defines, in snake_case.</summary>
    /// <exception cref="Refusal">It has another shape.</exception>
    public T Read<T>()
    {
        try
        {
            if (Data.Deserialize<T>(FieldJson.Options) is { } data) return data;
        }
        catch (JsonException e)
        {
            throw Unreadable(e.Path);
        }
        throw Unreadable(null);
    }

    /// <summary>What a record says about when it was written: the phone's time, and when it arrived if that was later (or the phone's clock is ahead).</summary>
    public (DateTime At, DateTime? ReceivedAt) Times(DateTime now) => (At, (now - At).Duration() > Punctual ? now : null);

    private Refusal Unreadable(string? path) => new(T($"Isi \"{Kind}\" tidak dapat dibaca{(path is null ? "" : $" ({path})")}. Perbarui aplikasinya.", $"The data of \"{Kind}\" cannot be read{(path is null ? "" : $" ({path})")}. Update the app."), "data");
}
