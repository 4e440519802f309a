using Microsoft.Extensions.Logging;

namespace Rpa.Discovery.Cluster.Grains;

/// <summary>Lines of a silo's log.</summary>
internal static partial class GrainLog
{
    [LoggerMessage(1, LogLevel.Information, "computed {Shard} on {Silo} in {Milliseconds} ms, {Bytes} bytes, {Kept} kept")]
    public static partial void Computed(this ILogger log, string shard, string silo, long milliseconds, int bytes, int kept);

    [LoggerMessage(2, LogLevel.Warning, "{Shard} is computed and waits for Redis to keep it ({Failure})")]
    public static partial void WaitsForRedis(this ILogger log, string shard, string failure);

    [LoggerMessage(3, LogLevel.Warning, "{Shard} is asked for again ({Failure})")]
    public static partial void Again(this ILogger log, string shard, string failure);

    [LoggerMessage(4, LogLevel.Error, "{Request} failed")]
    public static partial void Failed(this ILogger log, Exception failure, string request);

    [LoggerMessage(5, LogLevel.Information, "{Request} is coordinated here, on {Silo}")]
    public static partial void Coordinates(this ILogger log, string request, string silo);
}
