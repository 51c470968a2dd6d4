using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using Pilar.Modules.Registry;

namespace Pilar.Modules.Training.Materials;

/// <summary>How large a material may be: setting Materials:MostMegabytes, else as large as any document.</summary>
public sealed class MaterialLimits(IConfiguration settings) : IConfigureOptions<KestrelServerOptions>
{
    private const long Megabyte = 1024 * 1024;

    /// <summary>Files in one upload.</summary>
    public const int Together = 5;

    public long MostBytes { get; } = settings.GetValue<long?>("Materials:MostMegabytes") * Megabyte ?? Attachments.UsualBytes;

    public void Configure(KestrelServerOptions options)
    {
        if (options.Limits.MaxRequestBodySize is { } most) options.Limits.MaxRequestBodySize = Math.Max(most, Together * MostBytes + Megabyte);
    }
}
